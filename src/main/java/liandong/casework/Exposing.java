package liandong.casework;

import java.time.LocalDate;
import liandong.audit.AuditLog;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes decided cases known to the public (曝光): who decided a case exposes it (谁查处、谁曝光), within the rules on the
 * disclosure of penalties, and never before somebody has confirmed that persons are hidden.
 */
@Service
@Transactional
public class Exposing {

    /** Working days within which a penalty is disclosed (市场监督管理行政处罚信息公示规定). */
    private static final int WORKDAYS = 20;

    private static final int LONGEST = 4000;
    private static final int LONGEST_LINK = 1000;

    private final Cases cases;
    private final CaseRecords records;
    private final CaseStories stories;
    private final Exposures exposures;
    private final Directory directory;
    private final AuditLog audit;
    private final BusinessTime time;
    private final WorkingCalendar calendar;

    Exposing(
            Cases cases,
            CaseRecords records,
            CaseStories stories,
            Exposures exposures,
            Directory directory,
            AuditLog audit,
            BusinessTime time,
            WorkingCalendar calendar) {
        this.cases = cases;
        this.records = records;
        this.stories = stories;
        this.exposures = exposures;
        this.directory = directory;
        this.audit = audit;
        this.time = time;
        this.calendar = calendar;
    }

    /**
     * What somebody wants to publish.
     *
     * @param persons names of natural persons that must not be in it
     * @param confirmed whether the writer has read it for persons
     */
    public record Wanted(
            LocalDate on, String medium, String link, String persons, String text, boolean minor, boolean confirmed) {}

    /** Whether it may be shown to the public: decided, and more than a warning. */
    public static boolean isDisclosed(CaseRecord one) {
        Penalty penalty = one.facts().penalty();
        return one.facts().dates().decidedOn() != null && penalty.punishesBeyondWarning();
    }

    /** The last day on which the decision is to be disclosed; null for one that is not. */
    public @Nullable LocalDate discloseBy(CaseRecord one) {
        LocalDate decided = one.facts().dates().decidedOn();
        return decided == null || !isDisclosed(one) ? null : calendar.plusWorkdays(decided, WORKDAYS);
    }

    /** A text to begin with: the case as a typical case tells it, with these persons hidden. */
    @Transactional(readOnly = true)
    public String draft(CaseRecord one, String persons) {
        Refused.unless(isDisclosed(one), "casework.refused.not-disclosed");
        String unit = directory.unit(one.ownerUnitId()).map(Unit::name).orElse("");
        String story = stories.of(one, unit).fields().getOrDefault("NARRATIVE", "");
        return PublicText.hiding(persons).of(one.facts().title() + "\n" + story);
    }

    /** The subject's name where it is a person. */
    public static String persons(CaseRecord one) {
        Subject subject = one.facts().subject();
        return subject.kind() == SubjectKind.PERSON ? subject.name() : "";
    }

    public void expose(Viewer viewer, long id, int version, Wanted wanted) {
        CaseRecord one = own(viewer, id, version);
        Refused.unless(isDisclosed(one), "casework.refused.not-disclosed");
        check(one, wanted);
        exposures.insert(new Exposure(
                0,
                id,
                wanted.on(),
                wanted.medium().strip(),
                wanted.link().strip(),
                wanted.text().strip(),
                wanted.minor(),
                viewer.displayName(),
                time.now(),
                null,
                null));
        records.save(one.exposed(wanted.on()));
        audit.record(
                "case-exposed",
                "case:" + id,
                one.ownerUnitId(),
                wanted.on() + " " + wanted.medium().strip());
    }

    private void check(CaseRecord one, Wanted wanted) {
        LocalDate decided = one.facts().dates().decidedOn();
        Refused.unless(!wanted.on().isAfter(time.today()), "casework.problem.in-future");
        Refused.unless(
                decided != null && !wanted.on().isBefore(decided), "casework.problem.before", String.valueOf(decided));
        PlainText.title(wanted.medium());
        Refused.unless(!wanted.medium().isBlank(), "casework.refused.no-medium");
        PlainText.check(wanted.link(), LONGEST_LINK);
        PlainText.check(wanted.text(), LONGEST);
        Refused.unless(!wanted.text().isBlank(), "casework.refused.no-text");
        PublicText hiding = PublicText.hiding(wanted.persons() + " " + persons(one));
        String revealed = String.join("、", hiding.revealedBy(wanted.text()));
        Refused.unless(revealed.isEmpty(), "casework.refused.reveals", revealed);
        Refused.unless(wanted.confirmed(), "casework.refused.not-confirmed");
    }

    /** A penalty that was revoked, changed or shown long enough is no longer shown. */
    public void withdraw(Viewer viewer, long id, int version, long exposureId, LocalDate on, String reason) {
        CaseRecord one = own(viewer, id, version);
        PlainText.note(reason);
        Refused.unless(!reason.isBlank(), "casework.refused.reason");
        Refused.unless(!on.isAfter(time.today()), "casework.problem.in-future");
        Refused.unless(exposures.withdraw(id, exposureId, on, reason.strip()), "casework.refused.not-withdrawn");
        audit.record("case-exposure-withdrawn", "case:" + id, one.ownerUnitId(), on + " " + reason.strip());
    }

    /** The unit that decided it is the one that exposes it. */
    private CaseRecord own(Viewer viewer, long id, int version) {
        CaseRecord one = cases.visible(viewer, id);
        Refused.unless(viewer.belongsTo(one.ownerUnitId()), "casework.refused.who-handles");
        if (!viewer.mayAct(one.ownerUnitId(), Capability.LIAISON)) {
            throw new NotVisible();
        }
        if (one.version() != version) {
            throw new Conflict("casework.conflict");
        }
        return one;
    }
}
