package liandong.hostile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A form as a page showed it to somebody (表单), with plausible words in it.
 *
 * @param texts names of the fields that take words of one's own; one stands for all that are alike
 * @param files names of the fields that take a file
 */
record FoundForm(
        String username,
        String page,
        String method,
        String action,
        Map<String, String> filledIn,
        List<String> texts,
        List<String> files) {

    private static final String SOON = "2021-09-10";
    private static final String LATER = "2021-10-12";
    private static final Set<String> NO_TEXT = Set.of("checkbox", "radio", "file", "submit", "button", "reset");

    /** One for each button that sends a form. */
    static List<FoundForm> on(String username, String path, Document page) {
        List<FoundForm> found = new ArrayList<>();
        for (Element form : page.select("form")) {
            for (Element button : parts(form, "button", "input[type=submit]").not("[type=button]")) {
                found.add(of(username, path, form, button));
            }
        }
        return found;
    }

    private static FoundForm of(String username, String path, Element form, Element button) {
        String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        Map<String, String> fields = filledIn(form);
        if (button.hasAttr("name")) {
            fields.put(button.attr("name"), button.val());
        }
        return new FoundForm(
                username,
                path,
                form.attr("method"),
                action.isEmpty() ? path : action,
                fields,
                texts(form),
                parts(form, "input[type=file]").eachAttr("name"));
    }

    boolean isPost() {
        return method.equalsIgnoreCase("post");
    }

    /** Forms of one kind differ in what they are about only. */
    String kind() {
        return action.replaceFirst("[?#].*", "").replaceAll("\\d+", "");
    }

    /** What belongs to the form, inside it or elsewhere on the page. */
    private static Elements parts(Element form, String... kinds) {
        Elements parts = form.select(String.join(",", kinds)).not("[form]");
        if (!form.id().isEmpty() && form.ownerDocument() != null) {
            for (String kind : kinds) {
                parts.addAll(form.ownerDocument().select(kind + "[form=" + form.id() + "]"));
            }
        }
        return parts;
    }

    private static List<String> texts(Element form) {
        return parts(form, "input[name]", "textarea[name]").stream()
                .filter(field -> !NO_TEXT.contains(field.attr("type"))
                        && !field.attr("name").equals("_csrf"))
                .collect(Collectors.groupingBy(FoundForm::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> alike.get(0).attr("name"))
                .toList();
    }

    /** One number of a table, one text of it, one line of remarks stands for all. */
    private static String kind(Element field) {
        String name = field.attr("name");
        String alike = name.contains("[") ? name.replaceAll("\\[\\d+]", "[]") : name.replaceFirst("[.-].*", "");
        return alike + " " + field.normalName() + " " + field.attr("inputmode");
    }

    private static Map<String, String> filledIn(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : parts(form, "input[name]", "textarea[name]", "select[name]")) {
            String name = field.attr("name");
            switch (field.normalName().equals("input") ? field.attr("type") : field.normalName()) {
                case "file", "submit" -> {}
                case "checkbox", "radio" -> {
                    if (field.hasAttr("checked") || !fields.containsKey(name)) {
                        fields.put(name, field.val());
                    }
                }
                case "select" -> fields.put(name, chosen(field));
                case "textarea" -> fields.put(name, or(field.wholeText(), "测试文字"));
                case "hidden" -> fields.put(name, field.val());
                case "date" -> fields.put(name, or(field.val(), SOON));
                case "datetime-local" -> fields.put(name, or(field.val(), "2021-08-05T08:00"));
                case "email" -> fields.put(name, or(field.val(), "somebody@liandong.test"));
                case "time" -> fields.put(name, or(field.val(), "09:30"));
                default -> fields.put(name, or(field.val(), field.hasAttr("inputmode") ? "1" : "测试"));
            }
        }
        fields.remove("_csrf");
        return fields;
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        return option != null && !option.val().isEmpty()
                ? option.val()
                : select.select("option").stream()
                        .map(Element::val)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static String or(String value, String plausible) {
        return value.isEmpty() ? plausible : value;
    }

    /** The same on other days, for forms that want a change, or a later day. */
    Map<String, String> onOtherDays() {
        Map<String, String> changed = new LinkedHashMap<>(filledIn);
        changed.replaceAll((name, text) -> text.equals(SOON)
                ? LATER
                : text.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? LocalDate.parse(text).plusDays(1).toString()
                        : text);
        return changed;
    }

    Map<String, String> with(Map<String, HostileText> texts) {
        Map<String, String> changed = new LinkedHashMap<>(filledIn);
        texts.forEach((field, text) -> changed.put(field, text.text()));
        return changed;
    }

    Map<String, String> with(Collection<String> fields, String text) {
        Map<String, String> changed = new LinkedHashMap<>(filledIn);
        fields.forEach(field -> changed.put(field, text));
        return changed;
    }
}
