package liandong.roster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.document.SheetRow;
import liandong.organization.Capability;
import liandong.organization.LiaisonEntry;
import liandong.organization.Liaisons;
import liandong.organization.Registration;
import liandong.organization.Roster;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a roster file over (名册导入): first a look at every row, then all or nothing in one transaction, invitations
 * included. People the file does not name stay; whoever leaves is replaced on the page of the unit.
 */
@Service
public class RosterImport {

    public static final int MOST_ROWS = 2000;

    private final Roster roster;
    private final Liaisons liaisons;
    private final Invitations invitations;
    private final MessageSource messages;
    private final AuditLog audit;
    private final BusinessTime time;

    RosterImport(
            Roster roster,
            Liaisons liaisons,
            Invitations invitations,
            MessageSource messages,
            AuditLog audit,
            BusinessTime time) {
        this.roster = roster;
        this.liaisons = liaisons;
        this.invitations = invitations;
        this.messages = messages;
        this.audit = audit;
        this.time = time;
    }

    /** Writes nothing. */
    @Transactional(readOnly = true)
    public List<RosterLine> preview(Viewer viewer, List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw new Refused("roster.refused.no-rows");
        }
        if (rows.size() > MOST_ROWS) {
            throw new Refused("roster.refused.too-many-rows", MOST_ROWS);
        }
        return RosterCheck.of(viewer, rows, roster, liaisons, roles());
    }

    /**
     * Checks the rows again, because time has passed, and takes them over.
     *
     * @throws Refused when a row is wrong; nothing has changed then
     */
    @Transactional
    public List<Registration> apply(Viewer viewer, List<SheetRow> rows) {
        List<RosterLine> lines = preview(viewer, rows);
        if (lines.stream().anyMatch(RosterLine::isRefused)) {
            throw new Refused("roster.refused.changed-meanwhile");
        }
        for (RosterLine line : lines) {
            RosterLine.Contact contact = line.contact();
            if (contact != null) {
                liaisons.changeContact(
                        viewer, Objects.requireNonNull(line.unitId()), contact.officeEmail(), contact.phone());
            }
        }
        List<LiaisonEntry> entries = lines.stream()
                .filter(RosterLine::changesAnything)
                .map(RosterLine::entry)
                .filter(Objects::nonNull)
                .toList();
        List<Registration> done = liaisons.register(viewer, entries, time.today());
        invitations.welcome(done, time.today());
        audit.record(
                "roster-imported",
                "account:" + viewer.accountId(),
                null,
                "%d rows, %d people, %d new".formatted(rows.size(), entries.size(), created(done)));
        return done;
    }

    static long created(List<Registration> done) {
        return done.stream().filter(Registration::created).count();
    }

    /** Words for roles as people write them, in both languages. */
    private Map<String, Capability> roles() {
        return Stream.of(Capability.LIAISON, Capability.UNIT_HEAD)
                .flatMap(role -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(language -> Map.entry(
                                messages.getMessage("organization.capability." + role, null, language), role)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));
    }
}
