package liandong.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import liandong.calendar.CalendarFeeds;
import liandong.calendar.CalendarText;
import liandong.organization.SecretToken;
import liandong.organization.TooManyAttempts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a calendar reads (日历订阅). Any address that is not in force gets the same empty 404. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        return feeds.read(new SecretToken(token), request.getRemoteAddr())
                .map(CalendarFeedController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> answer(CalendarText calendar) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(calendar.hash())
                .lastModified(calendar.changedAt())
                .body(calendar.text());
    }

    @ExceptionHandler
    ResponseEntity<String> wait(TooManyAttempts guessed) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, "900")
                .build();
    }
}
