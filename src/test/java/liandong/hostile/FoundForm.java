package liandong.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A form as a page showed it to somebody (表单), with plausible words in it. */
record FoundForm(String username, String page, String action, Map<String, String> filledIn, List<String> texts) {

    private static final Set<String> NO_TEXT = Set.of("checkbox", "radio", "file", "submit", "button", "reset");

    /** One for each button that sends the form. */
    static List<FoundForm> of(String username, String page, Element form) {
        List<FoundForm> found = new ArrayList<>();
        for (Element button : form.select("button:not([type=button]), input[type=submit]")) {
            String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
            Map<String, String> fields = filledIn(form);
            if (button.hasAttr("name")) {
                fields.put(button.attr("name"), button.val());
            }
            found.add(new FoundForm(username, page, action, fields, texts(form)));
        }
        return found;
    }

    private static List<String> texts(Element form) {
        return form.select("input[name], textarea[name]").stream()
                .filter(field -> !NO_TEXT.contains(field.attr("type"))
                        && !field.attr("name").equals("_csrf"))
                .map(field -> field.attr("name"))
                .collect(Collectors.groupingBy(FoundForm::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> alike.get(0))
                .toList();
    }

    /** One cell of a table, one line of remarks stands for all. */
    private static String kind(String field) {
        return field.replaceFirst("[.-].*", "");
    }

    private static Map<String, String> filledIn(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
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
                case "date" -> fields.put(name, or(field.val(), "2021-10-12"));
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

    Map<String, String> with(String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(filledIn);
        changed.put(field, text);
        return changed;
    }
}
