package liandong.meeting;

import java.time.Instant;

/** What a unit noted on its way (进展). */
public record ProgressNote(Instant at, String by, String text) {}
