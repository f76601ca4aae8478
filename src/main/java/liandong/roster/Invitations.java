package liandong.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Directory;
import liandong.organization.LiaisonEntry;
import liandong.organization.Liaisons;
import liandong.organization.PasswordLink;
import liandong.organization.PasswordLinks;
import liandong.organization.Registration;
import liandong.organization.RosterPerson;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PublicAddress;
import liandong.shared.Refused;
import liandong.worklist.Inbox;
import liandong.worklist.InboxQuery;
import liandong.worklist.WorkItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people that they stand for a unit (邀请、接任通知): who is new gets a one-use link to choose a password, everybody
 * gets what is open at the unit. Filed with the entry itself, in one transaction.
 */
@Service
@Transactional
public class Invitations {

    private static final int MOST_LINES = 50;

    private final PasswordLinks links;
    private final Notifications notifications;
    private final Liaisons liaisons;
    private final Directory directory;
    private final Inbox inbox;
    private final MessageSource messages;
    private final BusinessTime time;
    private final PublicAddress address;

    Invitations(
            PasswordLinks links,
            Notifications notifications,
            Liaisons liaisons,
            Directory directory,
            Inbox inbox,
            MessageSource messages,
            BusinessTime time,
            PublicAddress address) {
        this.links = links;
        this.notifications = notifications;
        this.liaisons = liaisons;
        this.directory = directory;
        this.inbox = inbox;
        this.messages = messages;
        this.time = time;
        this.address = address;
    }

    /** One mail for each person, however many units it is about. */
    void welcome(List<Registration> registered, LocalDate from) {
        Map<Long, List<Registration>> people = registered.stream()
                .filter(one -> one.created() || one.joined())
                .collect(Collectors.groupingBy(Registration::accountId));
        Map<Long, String> units = directory.unitNames(
                registered.stream().map(one -> one.entry().unitId()).collect(Collectors.toSet()));
        people.forEach((accountId, entries) -> mail(
                accountId,
                entries.stream().map(Registration::entry).toList(),
                entries.stream().anyMatch(Registration::created),
                units,
                from));
    }

    /** Another link for somebody who was invited and has not come yet. */
    public void again(Viewer viewer, long membershipId) {
        RosterPerson person = liaisons.person(viewer, membershipId);
        String email = person.email();
        if (!person.invited() || email == null || !person.enabled()) {
            throw new Refused("roster.refused.not-invited");
        }
        LiaisonEntry entry =
                new LiaisonEntry(person.unitId(), person.role(), person.topic(), person.name(), email, person.phone());
        LocalDate from = person.from() == null || person.hasBegun(time.today()) ? time.today() : person.from();
        mail(person.accountId(), List.of(entry), true, directory.unitNames(Set.of(person.unitId())), from);
    }

    private void mail(
            long accountId, List<LiaisonEntry> entries, boolean withLink, Map<Long, String> units, LocalDate from) {
        LiaisonEntry first = entries.get(0);
        Optional<PasswordLink> invitation = withLink ? links.invite(accountId) : Optional.empty();
        String link = invitation
                .map(one -> address.of("/new-password/" + one.token()))
                .orElse("");
        String unitNames = entries.stream()
                .map(entry -> named(entry, units.getOrDefault(entry.unitId(), "")))
                .distinct()
                .collect(Collectors.joining("、"));
        List<WorkItem> open = open(accountId, entries);
        notifications.sendTo(
                first.email(),
                first.name(),
                new ImmediateMail(
                        first.unitId(),
                        first.role(),
                        "roster:" + accountId + ":" + first.unitId() + ":" + from + ":"
                                + invitation.map(PasswordLink::id).orElse(0L) + ":" + time.now(),
                        withLink ? "roster.mail.invitation.subject" : "roster.mail.notice.subject",
                        List.of(unitNames.length() > 60 ? unitNames.substring(0, 60) + "…" : unitNames),
                        "roster/mail/invitation",
                        Map.of(
                                "units", unitNames,
                                "from", from.toString(),
                                "link", link,
                                "days", PasswordLinks.INVITATION_VALID_FOR.toDays(),
                                "username",
                                        invitation.map(PasswordLink::username).orElse(""),
                                "open",
                                        open.stream()
                                                .map(WorkItem::title)
                                                .limit(MOST_LINES)
                                                .toList(),
                                "openCount", open.size()),
                        null,
                        null,
                        withLink,
                        null));
    }

    private String named(LiaisonEntry entry, String unit) {
        String role = messages.getMessage(
                "organization.capability." + entry.role(), null, java.util.Locale.SIMPLIFIED_CHINESE);
        return unit + role + (entry.topic().isEmpty() ? "" : "（" + entry.topic() + "）");
    }

    /** What the units of these entries have to do in that role now. */
    private List<WorkItem> open(long accountId, List<LiaisonEntry> entries) {
        LiaisonEntry first = entries.get(0);
        Viewer successor = new Viewer(
                accountId,
                "",
                first.name(),
                first.role(),
                entries.stream().map(LiaisonEntry::unitId).collect(Collectors.toSet()));
        return inbox.page(successor, new InboxQuery(InboxQuery.Tab.TODO, null, null, null, null, null, 100))
                .items();
    }
}
