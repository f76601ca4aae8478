package liandong.reporting;

import liandong.table.Entry;
import liandong.table.ReportTable;
import liandong.table.ReportValues;

/** What somebody wants to hand in (填报内容), as typed; read with the table of the report. */
public interface TypedReport {

    /** The cells, as far as the table can read them. */
    Entry read(ReportTable table);

    /** These values with whatever else was typed. */
    ReportDraft draft(ReportValues read);
}
