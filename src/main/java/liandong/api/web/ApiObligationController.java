package liandong.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liandong.api.ObligationView;
import liandong.api.ObligationViews;
import liandong.api.Submitting;
import liandong.api.TableDefinition;
import liandong.organization.Viewer;
import liandong.reporting.ObligationState;
import liandong.reporting.OwnObligations;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What a unit owes, in which table, and handing it in (应报接口). */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiObligationController {

    private static final int MOST = 200;
    private static final String KEY = "[\\x21-\\x7E]{1,200}";

    private final ObligationViews views;
    private final Submitting submitting;
    private final SubmissionReader reader;

    ApiObligationController(ObligationViews views, Submitting submitting, SubmissionReader reader) {
        this.views = views;
        this.submitting = submitting;
        this.reader = reader;
    }

    @GetMapping("/obligations")
    ObligationView.Page list(
            Viewer viewer,
            @RequestParam(defaultValue = "") Set<ObligationState> state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueTo,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request,
            Locale locale) {
        int most = Math.max(1, Math.min(MOST, limit));
        List<ObligationView> found =
                views.page(viewer, new OwnObligations.Wanted(state, dueFrom, dueTo, after, most + 1), locale);
        boolean more = found.size() > most;
        List<ObligationView> shown = more ? found.subList(0, most) : found;
        String next = more ? following(request, shown.get(most - 1).id()) : null;
        return new ObligationView.Page(shown, next);
    }

    private static String following(HttpServletRequest request, long after) {
        return UriComponentsBuilder.fromPath("/api/v1/obligations")
                .query(request.getQueryString())
                .replaceQueryParam("after", after)
                .build()
                .toUriString();
    }

    @GetMapping("/obligations/{id}")
    ObligationView get(Viewer viewer, @PathVariable long id, Locale locale) {
        return views.get(viewer, id, locale);
    }

    @GetMapping("/tables/{id}")
    TableDefinition table(Viewer viewer, @PathVariable long id, Locale locale) {
        return views.table(viewer, id, locale);
    }

    /** The body is read by hand: how much of it is bounded, and numbers stay exact. */
    @PostMapping("/obligations/{id}/submission")
    ResponseEntity<String> submit(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            HttpServletRequest request)
            throws IOException {
        if (!key.matches(KEY)) {
            throw new Unusable(HttpStatus.BAD_REQUEST, "key-missing");
        }
        SubmissionReader.Sent sent = reader.read(request);
        String receipt = submitting.submit(viewer, id, key, sent.hash(), sent.submission(), sent.files());
        return ResponseEntity.created(URI.create("/api/v1/obligations/" + id)).body(receipt);
    }
}
