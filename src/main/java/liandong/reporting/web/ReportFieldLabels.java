package liandong.reporting.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.organization.FieldLabels;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.Reports;
import liandong.table.ReportTable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names what was typed into a report by its cells (填报字段名称). */
@Component
class ReportFieldLabels implements FieldLabels {

    private static final Pattern PATH = Pattern.compile("/reports/(\\d{1,18})/.*");
    private static final Pattern REMARK = Pattern.compile("remark\\.(\\d+)");

    private final Reports reports;
    private final PlaceNames names;
    private final MessageSource messages;

    ReportFieldLabels(Reports reports, PlaceNames names, MessageSource messages) {
        this.reports = reports;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public Map<String, String> of(Viewer viewer, String path, Map<String, String> typed) {
        Matcher report = PATH.matcher(path);
        if (!report.matches()) {
            return Map.of();
        }
        try {
            ReportTable table = reports.table(reports.visible(viewer, Long.parseLong(report.group(1))));
            Map<String, String> labels = new HashMap<>();
            typed.keySet().forEach(name -> label(table, name, typed, labels));
            return labels;
        } catch (NotVisible elsewhere) {
            return Map.of();
        }
    }

    private void label(ReportTable table, String name, Map<String, String> typed, Map<String, String> labels) {
        String place = names.of(table, name);
        Matcher remark = REMARK.matcher(name);
        if (!place.isEmpty()) {
            labels.put(name, place);
        } else if (name.startsWith(ReportForm.REASON)) {
            labels.put(name, say("reporting.page.reasons"));
        } else if (remark.matches()) {
            String about = names.of(table, typed.getOrDefault("remarkAt." + remark.group(1), ""));
            labels.put(name, about.isEmpty() ? say("review.remarks") : about);
        } else if (name.startsWith("remarkAt.") || name.equals("throughHead")) {
            labels.put(name, "");
        }
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
