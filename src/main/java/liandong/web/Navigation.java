package liandong.web;

import java.util.List;
import java.util.stream.Stream;
import liandong.organization.Viewer;

/** Which sections a person sees in the main navigation (导航). Hiding is a courtesy: each page checks access itself. */
enum Navigation {
    WORKBENCH("workbench", "/"),
    TASKS("tasks", "/tasks"),
    CAMPAIGNS("campaigns", "/campaigns"),
    HANDOFFS("handoffs", "/handoffs"),
    CASES("cases", "/cases"),
    COMPLAINTS("complaints", "/complaints"),
    MEETINGS("meetings", "/meetings"),
    OUTBOX("outbox", "/outbox"),
    CALLS("calls", "/calls"),
    ROSTER("roster", "/roster"),
    ACCOUNTS("accounts", "/admin/accounts"),
    API_TOKENS("api-tokens", "/api-tokens"),
    CALENDAR("calendar", "/admin/calendar"),
    FAILED_WORK("failed-work", "/admin/failed-work"),
    AUDIT("audit", "/audit");

    private final String word;
    private final String link;

    Navigation(String word, String link) {
        this.word = word;
        this.link = link;
    }

    static Stream<Navigation> of(Viewer viewer) {
        return (switch (viewer.capability()) {
                    case ADMINISTRATOR -> List.of(ACCOUNTS, ROSTER, API_TOKENS, CALENDAR, OUTBOX, FAILED_WORK);
                    case SECURITY_AUDITOR -> List.of(AUDIT);
                    case OFFICER ->
                        List.of(
                                WORKBENCH,
                                TASKS,
                                CAMPAIGNS,
                                HANDOFFS,
                                CASES,
                                COMPLAINTS,
                                MEETINGS,
                                OUTBOX,
                                CALLS,
                                ROSTER);
                    case UNIT_HEAD, LIAISON ->
                        List.of(WORKBENCH, TASKS, CAMPAIGNS, HANDOFFS, CASES, COMPLAINTS, MEETINGS, OUTBOX);
                    case OBSERVER -> List.of(WORKBENCH, CAMPAIGNS, HANDOFFS, CASES, COMPLAINTS, MEETINGS);
                })
                .stream();
    }

    NavItem item(String path, long open) {
        return new NavItem("web.nav." + word, link, isCurrent(path), this == TASKS ? open : 0);
    }

    private boolean isCurrent(String path) {
        if (this == CAMPAIGNS && (path.startsWith("/rounds/") || path.startsWith("/reports/"))) {
            return true;
        }
        if (this == MEETINGS && path.startsWith("/action-items/")) {
            return true;
        }
        if (this == HANDOFFS && path.matches("/(transfers|referrals)(/.*)?")) {
            return true;
        }
        return link.equals("/") ? path.equals("/") : path.equals(link) || path.startsWith(link + "/");
    }
}
