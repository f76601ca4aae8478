package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * A supervision (督办) of one overdue report: the unit is reminded, its head explains, the lead decides; it ends when
 * the report is accepted, its period is locked, or its due day is moved elsewhere.
 */
public record Supervision(
        long id,
        long obligationId,
        long campaignId,
        long supervisedUnitId,
        @Nullable Long receiverUnitId,
        long leadUnit,
        String title,
        boolean open,
        Instant startedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable String explanation,
        @Nullable Instant explainedAt,
        @Nullable Measure measure,
        @Nullable String measureNote,
        @Nullable LocalDate newDue,
        @Nullable Instant decidedAt,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        int version)
        implements Stake {

    /** What the lead decides (督办措施). */
    public enum Measure {
        /** 延期 */
        EXTEND,
        /** 约谈 */
        INTERVIEW,
        /** 提交联络员会议 */
        MEETING;

        public String messageKey() {
            return "reporting.measure." + code();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it ended. */
    public enum Outcome {
        /** 已补报并接收 */
        ACCEPTED,
        /** 锁定未报 */
        LOCKED,
        /** 已补报，待接收 */
        HANDED_IN,
        /** 期限已另行延后 */
        MOVED,
        /** 不再要求报送 */
        RELEASED;

        public String messageKey() {
            return "reporting.supervision.outcome."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Long ownerUnitId() {
        return supervisedUnitId;
    }

    @Override
    public Long leadUnitId() {
        return leadUnit;
    }
}
