package liandong.casework;

import java.math.BigDecimal;

/**
 * What a decision imposes (行政处罚内容).
 *
 * @param rectified ordered to put right (责令改正), which is no penalty
 * @param fineYuan exact, two decimals; 0 for none
 * @param otherMeasures compulsory and other measures in words
 */
public record Penalty(
        boolean warned,
        boolean rectified,
        boolean suspended,
        boolean revoked,
        BigDecimal fineYuan,
        BigDecimal confiscatedYuan,
        String otherMeasures) {

    public Penalty {
        fineYuan = fineYuan.setScale(Yuan.SCALE);
        confiscatedYuan = confiscatedYuan.setScale(Yuan.SCALE);
    }

    /** Whether the subject was penalised, not only told to put things right. */
    public boolean punishes() {
        return warned || punishesBeyondWarning();
    }

    /** Warnings alone are not disclosed to the public. */
    boolean punishesBeyondWarning() {
        return suspended || revoked || fineYuan.signum() > 0 || confiscatedYuan.signum() > 0;
    }

    boolean isNothing() {
        return !punishes() && !rectified && otherMeasures.isBlank();
    }
}
