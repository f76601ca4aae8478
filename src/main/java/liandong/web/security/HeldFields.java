package liandong.web.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** What somebody typed into a form that is held, in words (保留内容清单): no blank fields, no names of the form itself. */
@Component
class HeldFields {

    /** One value under its name in words. */
    record Shown(String label, String text) {}

    private final FormLabels labels;

    HeldFields(FormLabels labels) {
        this.labels = labels;
    }

    List<Shown> of(Viewer viewer, HeldForm held) {
        Map<String, String> typed = new LinkedHashMap<>();
        held.fields().forEach(field -> typed.putIfAbsent(field.name(), field.text()));
        Map<String, String> names = labels.of(viewer, held.path(), typed);
        return held.fields().stream()
                .filter(field -> FormLabels.isWritten(field.name(), field.text()))
                .map(field -> new Shown(names.getOrDefault(field.name(), ""), field.text()))
                .filter(shown -> !shown.label().isEmpty())
                .toList();
    }
}
