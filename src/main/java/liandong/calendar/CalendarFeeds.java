package liandong.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.organization.AttemptLimit;
import liandong.organization.Presence;
import liandong.organization.SecretToken;
import liandong.organization.TooManyAttempts;
import liandong.organization.Viewer;
import liandong.organization.Viewers;
import liandong.shared.BusinessTime;
import liandong.shared.Sha256;
import liandong.shared.SystemTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The feeds of all accounts (日历订阅): made and revoked by their owners, read by whoever knows the address. */
@Service
public class CalendarFeeds {

    private static final int FREE_PER_ADDRESS = 60;

    private final CalendarFeedRows rows;
    private final List<CalendarSource> sources;
    private final CalendarWriting writing;
    private final Viewers viewers;
    private final AttemptLimit limit;
    private final AuditLog audit;
    private final BusinessTime time;
    private final SystemTime systemTime;

    CalendarFeeds(
            CalendarFeedRows rows,
            List<CalendarSource> sources,
            CalendarWriting writing,
            Viewers viewers,
            AttemptLimit limit,
            AuditLog audit,
            BusinessTime time,
            SystemTime systemTime) {
        this.rows = rows;
        this.sources = sources;
        this.writing = writing;
        this.viewers = viewers;
        this.limit = limit;
        this.audit = audit;
        this.time = time;
        this.systemTime = systemTime;
    }

    @Transactional(readOnly = true)
    public Optional<CalendarFeed> of(Viewer viewer) {
        return rows.ofAccount(viewer.accountId());
    }

    /** A new address, told this once; the one before ends. */
    @Transactional
    public SecretToken make(Viewer viewer) {
        SecretToken token = SecretToken.random();
        rows.revoke(viewer.accountId(), time.now());
        rows.insert(viewer.accountId(), token.hash(), time.now());
        audit.record("calendar-feed-made", "account:" + viewer.accountId(), null, viewer.username());
        return token;
    }

    @Transactional
    public void revoke(Viewer viewer) {
        if (rows.revoke(viewer.accountId(), time.now()) > 0) {
            audit.record("calendar-feed-revoked", "account:" + viewer.accountId(), null, viewer.username());
        }
    }

    /**
     * What the feed of that address says now; empty for any address that is not in force and for an account that may
     * not sign in or acts for no unit any more.
     *
     * @throws TooManyAttempts while addresses are being guessed from there
     */
    public Optional<CalendarText> read(SecretToken token, String from) {
        String guesser = "calendar-address:" + from;
        if (!limit.take(guesser, FREE_PER_ADDRESS)) {
            throw new TooManyAttempts();
        }
        if (rows.isKnown(token.hash())) {
            limit.forgive(guesser);
        }
        return rows.inForce(token.hash()).flatMap(feed -> owner(feed).map(viewer -> text(feed, viewer)));
    }

    private Optional<Viewer> owner(CalendarFeed feed) {
        return viewers.current(feed.accountId())
                .filter(presence -> !presence.mustChangePassword())
                .map(Presence::viewer)
                .filter(viewer -> !viewer.unitIds().isEmpty());
    }

    private CalendarText text(CalendarFeed feed, Viewer viewer) {
        String text = writing.write(sources.stream()
                .flatMap(source -> source.entries(viewer).stream())
                .toList());
        String hash = Sha256.of(text);
        Instant changed = feed.changedAt();
        CalendarText read = changed != null && hash.equals(feed.contentHash())
                ? new CalendarText(text, hash, changed)
                : new CalendarText(text, hash, systemTime.now().truncatedTo(ChronoUnit.SECONDS));
        rows.read(feed.id(), read, time.now());
        return read;
    }
}
