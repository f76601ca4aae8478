package liandong.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Earlier penalties of the same subject for illegal practice (非法行医两次行政处罚): two of them and then again is a crime
 * (最高法关于审理非法行医刑事案件的解释, as amended 2016), so that the case is to be looked at before it is closed.
 */
@Component
class EarlierPenalties {

    /** How many earlier ones call for a look. */
    static final int ENOUGH = 2;

    private static final String SAME_SUBJECT =
            "(c.subject_key = :key or c.uscc = :uscc) and c.violation in (:illegal) ";

    private final CaseRecords records;
    private final Violations violations;

    EarlierPenalties(CaseRecords records, Violations violations) {
        this.records = records;
        this.violations = violations;
    }

    /** Of any unit and campaign: decided before this one was found, with a penalty; latest first. */
    List<CaseRecord> before(CaseRecord one) {
        if (!violations.isIllegalPractice(one.facts().violation())) {
            return List.of();
        }
        return sameSubject(
                        one.facts().subject(),
                        "and c.id <> :id and c.decided_on < :foundOn order by c.decided_on desc",
                        Map.of(
                                "id",
                                one.id(),
                                "foundOn",
                                Optional.ofNullable(one.facts().dates().foundOn())
                                        .orElseThrow()))
                .stream()
                .filter(other -> other.facts().penalty().punishes())
                .toList();
    }

    /** Open cases of a subject that earlier penalties may concern. */
    List<CaseRecord> open(Subject subject) {
        return sameSubject(subject, "and c.closed_on is null order by c.id", Map.of());
    }

    private List<CaseRecord> sameSubject(Subject subject, String andOrder, Map<String, ?> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("key", subject.key());
        parameters.put("uscc", subject.uscc().isEmpty() ? "-" : subject.uscc());
        parameters.put("illegal", violations.illegalPractice());
        return records.list(SAME_SUBJECT + andOrder, parameters);
    }
}
