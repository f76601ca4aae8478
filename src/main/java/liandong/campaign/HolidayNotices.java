package liandong.campaign;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import liandong.audit.AuditLog;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.HolidayYear;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holiday notices that came after this release (节假日调整): what they say of a year goes before what is bundled. Open days
 * of all running campaigns are counted anew after a preview, everybody concerned is told.
 */
@Service
public class HolidayNotices {

    private final HolidayNoticeRows rows;
    private final HolidayRecount recount;
    private final WorkingCalendar calendar;
    private final WorkingCalendar bundled;
    private final AuditLog audit;
    private final BusinessTime time;
    private final Retrying retrying;
    private final AtomicLong adopted = new AtomicLong();

    HolidayNotices(
            HolidayNoticeRows rows,
            HolidayRecount recount,
            WorkingCalendar calendar,
            AuditLog audit,
            BusinessTime time,
            Retrying retrying) {
        this.rows = rows;
        this.recount = recount;
        this.calendar = calendar;
        this.bundled = new WorkingCalendar(List.of());
        this.bundled.adopt(calendar);
        this.audit = audit;
        this.time = time;
        this.retrying = retrying;
        refresh();
    }

    /** What is in force for a year, to be looked at or overwritten. */
    public HolidayNotice inForce(int year) {
        return calendar.year(year).map(HolidayNotice::of).orElseGet(() -> new HolidayNotice(year, "", "", ""));
    }

    public List<PublishedNotice> published() {
        return rows.all();
    }

    /** The number of the latest notice; who confirms a preview says which one it was made after. */
    public long latest() {
        return rows.latest();
    }

    public List<Problem> problems(HolidayNotice notice) {
        return HolidayReader.read(notice).problems();
    }

    /** The days of running campaigns that would move, by campaign; writes nothing. */
    public Map<Campaign, List<MovedDay>> preview(Viewer viewer, HolidayNotice notice) {
        guard(viewer);
        refresh();
        return recount.preview(calendar.with(valid(notice)));
    }

    /** Takes the notice over and counts all open days anew. */
    public void publish(Viewer viewer, HolidayNotice notice, long previewedAfter) {
        guard(viewer);
        HolidayYear year = valid(notice);
        refresh();
        retrying.inTransaction(() -> {
            long id = insert(viewer, notice, previewedAfter);
            WorkingCalendar next = calendar.with(year);
            Map<Campaign, List<MovedDay>> moved = recount.preview(next);
            adoptInThisTransaction(next);
            recount.apply(moved, notice.source(), viewer.displayName());
            audit.record(
                    "holiday-notice-published", "holiday-notice:" + id, null, notice.year() + " " + notice.source());
        });
        refresh();
    }

    /** What runs on other machines learns of a notice here. */
    @Scheduled(fixedDelayString = "PT30S")
    public void refresh() {
        long latest = rows.latest();
        if (adopted.get() != latest) {
            WorkingCalendar next = bundled;
            for (HolidayNotice notice : rows.inForce()) {
                next = next.with(valid(notice));
            }
            calendar.adopt(next);
            adopted.set(latest);
        }
    }

    private long insert(Viewer viewer, HolidayNotice notice, long previewedAfter) {
        if (rows.latest() != previewedAfter) {
            throw new Conflict("campaign.calendar.conflict");
        }
        try {
            return rows.insert(previewedAfter, notice, viewer.displayName(), time.now());
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Conflict("campaign.calendar.conflict");
        }
    }

    private void adoptInThisTransaction(WorkingCalendar next) {
        WorkingCalendar before = new WorkingCalendar(List.of());
        before.adopt(calendar);
        calendar.adopt(next);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    calendar.adopt(before);
                }
            }
        });
    }

    private static HolidayYear valid(HolidayNotice notice) {
        HolidayReader.Reading reading = HolidayReader.read(notice);
        return reading.year().orElseThrow(() -> {
            Problem first = reading.problems().get(0);
            return new Refused(first.messageKey(), first.arguments().toArray());
        });
    }

    private static void guard(Viewer viewer) {
        if (viewer.capability() != Capability.ADMINISTRATOR) {
            throw new NotVisible();
        }
    }
}
