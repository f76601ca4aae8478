package liandong.reporting.web;

import liandong.table.ReportTable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Places of a report in words (位置名称): a cell, a field, a field of a case, the narrative. */
@Component
class PlaceNames {

    private final MessageSource messages;

    PlaceNames(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty for an address outside the report. */
    String of(ReportTable table, String address) {
        String label = table.label(address);
        if (address.startsWith("cases.") && !label.isEmpty()) {
            return say("reporting.page.case", label);
        }
        return label.isEmpty() && address.startsWith("narrative") ? say("reporting.page.narrative") : label;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
