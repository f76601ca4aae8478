package liandong.web.security;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.organization.FieldLabels;
import liandong.organization.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody typed into a form that is held, in words (保留内容清单): no blank fields, no names of the form itself. */
@Component
class HeldFields {

    /** One value under its name in words. */
    record Shown(String label, String text) {}

    private final List<FieldLabels> labels;
    private final MessageSource messages;

    HeldFields(List<FieldLabels> labels, MessageSource messages) {
        this.labels = labels;
        this.messages = messages;
    }

    List<Shown> of(Viewer viewer, HeldForm held) {
        Map<String, String> typed = new LinkedHashMap<>();
        held.fields().forEach(field -> typed.putIfAbsent(field.name(), field.text()));
        Map<String, String> own = new HashMap<>();
        labels.forEach(module -> own.putAll(module.of(viewer, held.path(), typed)));
        return held.fields().stream()
                .filter(field -> !field.text().isBlank() && !field.name().equals("version"))
                .map(field -> new Shown(own.getOrDefault(field.name(), general(field.name())), field.text()))
                .filter(shown -> !shown.label().isEmpty())
                .toList();
    }

    private String general(String name) {
        String other = messages.getMessage("web.held.field.other", null, LocaleContextHolder.getLocale());
        return Objects.requireNonNullElse(
                messages.getMessage("web.held.field." + name, null, other, LocaleContextHolder.getLocale()), other);
    }
}
