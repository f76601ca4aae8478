package liandong.campaign;

import java.util.List;
import liandong.table.ReportTable;
import liandong.table.ReportTables;

/** What the reader of plans asks about report tables (报表核对). */
interface PlanTables {

    boolean isKnown(String tableId);

    List<String> ids();

    /** Whether units can report with it; letters and slips cannot be asked for every month. */
    boolean isReport(String tableId);

    static PlanTables of(ReportTables tables) {
        return new PlanTables() {
            @Override
            public boolean isKnown(String tableId) {
                return tables.find(tableId).isPresent();
            }

            @Override
            public List<String> ids() {
                return tables.ids();
            }

            @Override
            public boolean isReport(String tableId) {
                return tables.find(tableId).filter(ReportTable::isReport).isPresent();
            }
        };
    }
}
