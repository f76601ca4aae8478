package liandong.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import liandong.bench.MonthlyRound.Owed;
import liandong.reporting.ReportDraft;
import liandong.reporting.Reporting;
import liandong.reporting.TypedReport;
import liandong.table.Entry;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Handing in full reports (报送): through the services, and as a browser does it. */
class HandingIn {

    /** Of a report that nobody has written in. */
    private static final int VERSION = 0;

    private final Application application;
    private final Reporting reporting;
    private final Map<String, String> typed;

    /** @param example an open report whose page shows what there is to fill */
    HandingIn(Application application, Owed example) throws Exception {
        this.application = application;
        this.reporting = application.bean(Reporting.class);
        this.typed = new HashMap<>(form(example, browser(example)));
        typed.keySet().removeIf(name -> !name.matches("(grid|fields|cases)\\..*|narrative"));
    }

    Timing inProcess(int clients, List<Owed> work) throws Exception {
        return Clients.run(clients, work, this::handIn);
    }

    /** What the page's controller does, without the page. */
    void handIn(Owed owed) {
        liandong.reporting.HandingIn answer =
                reporting.handIn(owed.liaison().viewer(), owed.id(), VERSION, new Typed(typed), false);
        if (!answer.handedIn()) {
            throw new IllegalStateException(answer.findings().toString());
        }
    }

    /** As the page's form does it. */
    private record Typed(Map<String, String> cells) implements TypedReport {

        @Override
        public Entry read(ReportTable table) {
            return table.parse(cells);
        }

        @Override
        public ReportDraft draft(ReportValues read) {
            return new ReportDraft(read, Map.of());
        }
    }

    Timing overHttp(int clients, List<Owed> work) throws Exception {
        return filled(clients, work).press();
    }

    /** Everybody signs in and fills the page; what is measured afterwards is the button. */
    Pressing filled(int clients, List<Owed> work) throws Exception {
        Map<Owed, Filled> filled = new ConcurrentHashMap<>();
        Clients.run(clients, work, owed -> filled.put(owed, filled(owed)));
        return () -> Clients.run(clients, work, owed -> filled.get(owed).handIn());
    }

    /** The moment at which everybody presses the button. */
    interface Pressing {

        Timing press() throws Exception;
    }

    /** A filled page in front of somebody. */
    private record Filled(Browser browser, String path, String body) {

        void handIn() throws Exception {
            String to = browser.post(path + "/submission", body);
            if (!to.endsWith(path + "/receipt")) {
                throw new IllegalStateException(path + " led to " + to);
            }
        }
    }

    private Filled filled(Owed owed) throws Exception {
        Browser browser = browser(owed);
        return new Filled(browser, path(owed), Browser.body(form(owed, browser)));
    }

    private Browser browser(Owed owed) throws Exception {
        return Browser.signedIn(application.address(), owed.liaison().viewer().username());
    }

    private static Map<String, String> form(Owed owed, Browser browser) throws Exception {
        Document page = browser.page(path(owed));
        Element form = page.selectFirst("form[data-report-form]");
        return FullReport.typedInto(Browser.fields(form));
    }

    private static String path(Owed owed) {
        return "/reports/" + owed.id();
    }
}
