package liandong.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is referred (移送内容): form {@code cn-common-criminal-referral}.
 *
 * @param charge 涉嫌罪名
 * @param taskForce 专案组成员, one a line
 * @param police 受移送公安机关 by name; its unit is {@code policeUnitId} when the register knows it
 * @param procuratorate 抄送的同级人民检察院 by name
 * @param priorPenalty penalties imposed before, "" without any
 * @param enclosures copies of each; what is missing is not enclosed
 * @param noAppraisal why there is no appraisal, "" when there is one
 */
public record ReferralFacts(
        String suspect,
        String charge,
        String story,
        String taskForce,
        @Nullable Long policeUnitId,
        String police,
        @Nullable Long procuratorateUnitId,
        String procuratorate,
        String priorPenalty,
        Map<Enclosure, Integer> enclosures,
        String noAppraisal) {

    private static final int MOST_COPIES = 9999;
    private static final int OFFICERS = 2;

    public ReferralFacts {
        enclosures = Map.copyOf(enclosures);
    }

    public int copies(Enclosure enclosure) {
        return enclosures.getOrDefault(enclosure, 0);
    }

    /** Members of the task force. */
    public List<String> officers() {
        return taskForce
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** Refused unless it can be stored and says whom it is about. */
    void check() {
        for (String line : List.of(suspect, charge, police, procuratorate, noAppraisal)) {
            PlainText.title(line);
        }
        for (String text : List.of(story, taskForce, priorPenalty)) {
            PlainText.statement(text);
        }
        Refused.unless(!suspect.isBlank(), "referral.refused.no-suspect");
        enclosures
                .values()
                .forEach(copies -> Refused.unless(copies >= 0 && copies <= MOST_COPIES, "referral.refused.copies"));
    }

    /** Refused unless it may be put before the head (P01 to P03 of the form). */
    void checkComplete() {
        check();
        Refused.unless(!charge.isBlank(), "referral.refused.no-charge");
        Refused.unless(!story.isBlank(), "referral.refused.no-story");
        Refused.unless(officers().size() >= OFFICERS, "referral.refused.task-force");
        Refused.unless(!police.isBlank(), "referral.refused.no-police");
        Refused.unless(!procuratorate.isBlank(), "referral.refused.no-procuratorate");
        missing().ifPresent(missing -> {
            throw new Refused(missing.missingKey());
        });
    }

    private Optional<Enclosure> missing() {
        return Arrays.stream(Enclosure.values())
                .filter(one -> isRequired(one) && copies(one) == 0)
                .findFirst();
    }

    public boolean isRequired(Enclosure enclosure) {
        return switch (enclosure) {
            case LETTER, REPORT, ITEMS -> true;
            case APPRAISAL -> noAppraisal.isBlank();
            case PENALTY -> !priorPenalty.isBlank();
            case OTHER -> false;
        };
    }

    /** Sent on by the police to an authority of that name (转送). */
    ReferralFacts forwarded(@Nullable Long unitId, String name) {
        return new ReferralFacts(
                suspect,
                charge,
                story,
                taskForce,
                unitId,
                name,
                procuratorateUnitId,
                procuratorate,
                priorPenalty,
                enclosures,
                noAppraisal);
    }
}
