package liandong.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import liandong.reporting.TypicalCase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a registered case as the catalogue of typical cases wants it (案情概述), always in Chinese. */
@Component
class CaseStories {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final PenaltyWords penalties;
    private final MessageSource messages;

    CaseStories(PenaltyWords penalties, MessageSource messages) {
        this.penalties = penalties;
        this.messages = messages;
    }

    /** Of a case that was decided, by the unit of that name. */
    TypicalCase of(CaseRecord one, String unit) {
        CaseFacts facts = one.facts();
        LocalDate decided = Objects.requireNonNull(facts.dates().decidedOn());
        String penalty = penalties.of(facts.penalty(), Locale.CHINA);
        Map<String, String> fields = new HashMap<>();
        fields.put("ORG_NAME", facts.subject().name());
        fields.put("PENALTY_ON", decided.toString());
        fields.put("FACTS", facts.facts());
        fields.put("LEGAL_BASIS", word("casework.story.basis", facts.violated(), facts.penaltyBasis()));
        fields.put("PENALTY", penalty);
        fields.put("CASE_TITLE", facts.title());
        fields.put(
                "NARRATIVE",
                word(
                        "casework.story",
                        unit,
                        withStop(facts.facts()),
                        facts.violated(),
                        facts.penaltyBasis(),
                        DAY.format(decided),
                        penalty));
        return new TypicalCase(
                one.id(),
                word("casework.story.label", facts.title(), decided.toString()),
                "/cases/" + one.id(),
                fields);
    }

    /** One full stop at its end. */
    private static String withStop(String facts) {
        return facts.strip().replaceFirst("[。．.]+$", "");
    }

    private String word(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.CHINA));
    }
}
