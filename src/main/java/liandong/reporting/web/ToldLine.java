package liandong.reporting.web;

import java.time.Instant;
import liandong.notification.Told;
import org.jspecify.annotations.Nullable;

/** One reminder on a page (送达记录一行): what, to whom, when, and whether it arrived. */
record ToldLine(
        String text,
        String roleKey,
        @Nullable String recipient,
        boolean officeMailbox,
        Instant at,
        Told.Outcome outcome,
        @Nullable String error) {}
