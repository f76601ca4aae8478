package liandong.web.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import liandong.organization.FieldLabels;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the fields of any form in words (填写项名称), for pages that show what was typed elsewhere. */
@Component
class FormLabels {

    private static final Pattern CARRIED_ALONG = Pattern.compile(
            "act|after|back|basis|campaign|kind|owner|report|step|tab|type|unit|version|.*(Id|Ids|Code|Kind|Units)");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*|true|false");

    private final List<FieldLabels> modules;
    private final MessageSource messages;

    FormLabels(List<FieldLabels> modules, MessageSource messages) {
        this.modules = modules;
        this.messages = messages;
    }

    /**
     * @param path where the form is sent to
     * @param typed what was typed, by name of the field
     * @return by name of the field; an empty one for what is not to be shown
     */
    Map<String, String> of(@Nullable Viewer viewer, String path, Map<String, String> typed) {
        Map<String, String> labels = new HashMap<>();
        typed.keySet().forEach(name -> labels.put(name, general(name)));
        if (viewer != null) {
            modules.forEach(module -> labels.putAll(module.of(viewer, path, typed)));
        }
        return labels;
    }

    /** Whether somebody wrote it; codes of what was chosen and numbers that the page carries along are kept, but not shown. */
    static boolean isWritten(String name, String text) {
        return !text.isBlank()
                && !CARRIED_ALONG.matcher(name).matches()
                && !CODE.matcher(text).matches();
    }

    /** One line of several ({@code items[0].text}, {@code note-17}) is named as the others. */
    private String general(String name) {
        String kind = name.replaceFirst("^\\w+\\[\\d+]\\.", "").replaceFirst("-.*", "");
        String other = messages.getMessage("web.held.field.other", null, LocaleContextHolder.getLocale());
        return Objects.requireNonNullElse(
                messages.getMessage("web.held.field." + kind, null, other, LocaleContextHolder.getLocale()), other);
    }
}
