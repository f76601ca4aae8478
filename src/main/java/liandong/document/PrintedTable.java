package liandong.document;

import liandong.table.ReportTable;
import liandong.table.ReportValues;

/**
 * Figures in the layout of the printed form, to be read and printed (成品表): nothing in it is to be filled.
 *
 * @param unit the line below the title on the left, e.g. 汇总单位：市卫生健康委
 * @param period on the right
 */
public record PrintedTable(ReportTable table, String title, String unit, String period, ReportValues values) {}
