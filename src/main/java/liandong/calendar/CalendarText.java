package liandong.calendar;

import java.time.Instant;

/**
 * A calendar as it is sent (日历文本, RFC 5545).
 *
 * @param hash names this very content
 * @param changedAt since when it reads so
 */
public record CalendarText(String text, String hash, Instant changedAt) {}
