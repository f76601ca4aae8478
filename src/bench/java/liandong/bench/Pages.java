package liandong.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages that show many (大数据量页面), as the receiving office's officer opens them. */
class Pages {

    private static final int WARM_UP = 3;

    private final Map<String, String> paths = new LinkedHashMap<>();

    Pages(MonthlyRound round) {
        String campaign = "/campaigns/" + round.id();
        paths.put("board", campaign + "/board");
        paths.put("board, late only", campaign + "/board?late=true");
        paths.put("board, owing only", campaign + "/board?owing=true");
        paths.put("board, one province", campaign + "/board?region=130000");
        paths.put("board, one county", campaign + "/board?region=130102");
        paths.put("campaign", campaign);
        paths.put("round", "/rounds/" + round.roundId());
        paths.put("worklist of the receiver", "/tasks");
        paths.put("workbench of the receiver", "/");
        paths.put("acceptance of many", "/rounds/" + round.roundId() + "/acceptance");
    }

    /** The slowest statements of each page go to the protocol. */
    Map<String, Timing> view(Application application, Database database, int times) throws Exception {
        Browser officer = Browser.signedIn(application.address(), Population.OFFICER);
        Map<String, Timing> seen = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : paths.entrySet()) {
            Clients.run(1, Collections.nCopies(WARM_UP, page.getValue()), officer::get);
            database.forgetStatements();
            seen.put(page.getKey(), Clients.run(1, Collections.nCopies(times, page.getValue()), officer::get));
            System.err.println("  page: " + page.getKey() + ", statements each " + database.statements() / times);
            database.slowest(2).forEach(line -> System.err.println("    " + line));
        }
        return seen;
    }
}
