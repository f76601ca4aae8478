package liandong.campaign;

import java.time.Instant;

/** A holiday notice that was taken over (已采用的放假通知), by whom and when. */
public record PublishedNotice(int year, String source, String enteredBy, Instant enteredAt) {}
