package liandong.overview.web;

import java.util.Arrays;
import java.util.Locale;
import liandong.worklist.InboxQuery;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody asked the inbox for in the address (待办筛选); whatever makes no sense there counts as not asked. */
record InboxFilter(
        @Nullable String tab,
        @Nullable Long campaign,
        @Nullable String kind,
        @Nullable String lamp,
        @Nullable String q,
        @Nullable String after) {

    private static final int PAGE = 20;

    InboxQuery toQuery() {
        return new InboxQuery(chosenTab(), campaign, blank(kind), chosenLamp(), blank(q), blank(after), PAGE);
    }

    InboxQuery.Tab chosenTab() {
        return Arrays.stream(InboxQuery.Tab.values())
                .filter(candidate -> candidate.code().equals(tab))
                .findFirst()
                .orElse(InboxQuery.Tab.TODO);
    }

    /** Whether the list is narrowed, so that an empty one means something else. */
    public boolean isNarrowed() {
        return campaign != null || blank(kind) != null || chosenLamp() != null || blank(q) != null;
    }

    /** The same list from that mark on; null is its first page. */
    String link(@Nullable String mark) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/tasks")
                .queryParam("tab", chosenTab().code());
        add(link, "campaign", campaign);
        add(link, "kind", blank(kind));
        add(link, "lamp", chosenLamp() == null ? null : lamp);
        add(link, "q", blank(q));
        add(link, "after", mark);
        return link.encode().toUriString();
    }

    private @Nullable Lamp chosenLamp() {
        return lamp == null
                ? null
                : Arrays.stream(Lamp.values())
                        .filter(candidate -> candidate.code().equals(lamp.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable Object asked) {
        if (asked != null) {
            link.queryParam(name, asked);
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
