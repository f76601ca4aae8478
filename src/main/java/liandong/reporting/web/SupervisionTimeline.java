package liandong.reporting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liandong.reporting.Supervision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What happened in a supervision so far (督办过程). */
@Component
class SupervisionTimeline {

    private final MessageSource messages;

    SupervisionTimeline(MessageSource messages) {
        this.messages = messages;
    }

    List<Step> of(Supervision supervision) {
        List<Step> steps = new ArrayList<>();
        add(steps, supervision.startedAt(), say("started"));
        add(steps, supervision.repliedAt(), say("replied", Objects.requireNonNullElse(supervision.reply(), "")));
        add(
                steps,
                supervision.explainedAt(),
                say("explained", Objects.requireNonNullElse(supervision.explanation(), "")));
        if (supervision.measure() != null) {
            String measure =
                    messages.getMessage(supervision.measure().messageKey(), null, LocaleContextHolder.getLocale());
            add(
                    steps,
                    supervision.decidedAt(),
                    say("decided", measure, Objects.requireNonNullElse(supervision.measureNote(), "")));
        }
        if (supervision.outcome() != null) {
            String outcome =
                    messages.getMessage(supervision.outcome().messageKey(), null, LocaleContextHolder.getLocale());
            add(steps, supervision.closedAt(), say("closed", outcome));
        } else {
            steps.add(new Step(null, say("open"), null, "NOW"));
        }
        return steps;
    }

    private static void add(List<Step> steps, @Nullable Instant at, String text) {
        if (at != null) {
            steps.add(new Step(at, text, null, "DONE"));
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("reporting.supervision.step." + key, arguments, LocaleContextHolder.getLocale());
    }
}
