package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Matter;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Urges units by mail to report what they owe (催办), by officers of whoever receives it or leads; each report at most once
 * in four hours.
 */
@Service
public class Urging {

    static final Duration PAUSE = Duration.ofHours(4);

    private static final String MINE = """
            from obligation o join unit u on u.id = o.owner_unit_id
            where o.campaign_id = :campaign and o.state in ('OPEN', 'RETURNED')
              and (o.lead_unit_id in (:units) or o.receiver_unit_id in (:units))""";

    private final Directory directory;
    private final Notifications notifications;
    private final AuditLog audit;
    private final BusinessTime time;
    private final Words words;
    private final JdbcClient jdbc;

    Urging(
            Directory directory,
            Notifications notifications,
            AuditLog audit,
            BusinessTime time,
            Words words,
            JdbcClient jdbc) {
        this.directory = directory;
        this.notifications = notifications;
        this.audit = audit;
        this.time = time;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** What is owed to the viewer's units in a campaign, nearest due day first. */
    @Transactional(readOnly = true)
    public List<Urge.Owed> owed(Viewer viewer, long campaignId) {
        if (viewer.capability() != Capability.OFFICER) {
            return List.of();
        }
        Instant now = time.now();
        LocalDate today = time.today();
        Set<Long> units = viewer.unitIds().isEmpty() ? Set.of(-1L) : viewer.unitIds();
        Map<Long, List<Addressee>> recipients = directory.addressees(
                jdbc.sql("select distinct o.owner_unit_id " + MINE)
                        .param("campaign", campaignId)
                        .param("units", units)
                        .query(Long.class)
                        .list(),
                Capability.LIAISON,
                Matter.REPORTING);
        return jdbc.sql("select o.id, o.owner_unit_id, u.name, u.phone, o.title, o.effective_due,"
                        + " (select max(urged_at) from urge where urge.obligation_id = o.id) as last_urged "
                        + MINE + " order by o.effective_due, u.name, o.id")
                .param("campaign", campaignId)
                .param("units", units)
                .query((row, number) -> {
                    Instant last = readOrNull(row, "last_urged");
                    LocalDate due = row.getObject("effective_due", LocalDate.class);
                    return new Urge.Owed(
                            row.getLong("id"),
                            row.getLong("owner_unit_id"),
                            row.getString("name"),
                            row.getString("phone"),
                            row.getString("title"),
                            due,
                            due.isBefore(today),
                            recipients.getOrDefault(row.getLong("owner_unit_id"), List.of()),
                            last,
                            last != null && last.plus(PAUSE).isAfter(now));
                })
                .list();
    }

    /** Mails each unit once about all of its reports among these; returns how many units were urged. */
    @Transactional
    public int urge(Viewer viewer, long campaignId, Collection<Long> obligationIds) {
        if (obligationIds.isEmpty()) {
            throw new Refused("reporting.refused.nobody-to-urge");
        }
        hold(campaignId, obligationIds);
        Map<Long, Urge.Owed> owed =
                owed(viewer, campaignId).stream().collect(Collectors.toMap(Urge.Owed::obligationId, one -> one));
        Map<Long, List<Urge.Owed>> byUnit = new LinkedHashMap<>();
        for (Long id : Set.copyOf(obligationIds)) {
            Urge.Owed one = owed.get(id);
            if (one == null) {
                throw new NotVisible();
            }
            if (one.tooSoon() && one.lastUrgedAt() != null) {
                throw new Refused(
                        "reporting.refused.urged-lately", one.unitName(), one.title(), words.minute(one.lastUrgedAt()));
            }
            byUnit.computeIfAbsent(one.unitId(), unit -> new ArrayList<>()).add(one);
        }
        byUnit.forEach((unit, reports) -> urge(viewer, campaignId, unit, reports));
        return byUnit.size();
    }

    /** Whoever urges the same units at this moment waits, and then sees that it was done. */
    private void hold(long campaignId, Collection<Long> obligationIds) {
        jdbc.sql("select id from obligation where campaign_id = :campaign and id in (:ids) order by id for update")
                .param("campaign", campaignId)
                .param("ids", obligationIds)
                .query(Long.class)
                .list();
    }

    private void urge(Viewer viewer, long campaignId, long unit, List<Urge.Owed> reports) {
        Instant now = time.now();
        String key = "urge:" + reports.get(0).obligationId() + ":" + now.toEpochMilli();
        for (Urge.Owed report : reports) {
            jdbc.sql("insert into urge (campaign_id, obligation_id, owner_unit_id, urged_by, reminder_key, urged_at)"
                            + " values (:campaign, :obligation, :unit, :by, :key, :now)")
                    .param("campaign", campaignId)
                    .param("obligation", report.obligationId())
                    .param("unit", unit)
                    .param("by", viewer.displayName())
                    .param("key", key)
                    .param("now", db(now))
                    .update();
            audit.record("report-urged", "obligation:" + report.obligationId(), unit, viewer.displayName());
        }
        List<String> said = reports.stream()
                .map(report -> words.of("reporting.urge.line", report.title(), words.day(report.due())))
                .toList();
        Urge.Owed first = reports.get(0);
        notifications.send(ImmediateMail.notice(
                unit,
                Capability.LIAISON,
                key,
                "reporting.mail.urge.subject",
                List.of(first.title()),
                said,
                "/reports/" + first.obligationId(),
                campaignId,
                viewer.unitIds().iterator().next()));
    }

    /** The latest urges in a campaign by offices the viewer belongs to, newest first. */
    @Transactional(readOnly = true)
    public List<Urge.Made> made(Viewer viewer, long campaignId, int most) {
        return jdbc.sql("""
                        select n.name, o.title, g.urged_by, g.urged_at,
                            (select min(m.state) from outbox_mail m where m.reminder_key = g.reminder_key) as mail_state
                        from urge g join obligation o on o.id = g.obligation_id join unit n on n.id = g.owner_unit_id
                        where g.campaign_id = :campaign
                          and (o.lead_unit_id in (:units) or o.receiver_unit_id in (:units))
                        order by g.id desc fetch first %d rows only""".formatted(most))
                .param("campaign", campaignId)
                .param("units", viewer.unitIds().isEmpty() ? Set.of(-1L) : viewer.unitIds())
                .query((row, number) -> new Urge.Made(
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("urged_by"),
                        read(row, "urged_at"),
                        row.getString("mail_state")))
                .list();
    }

    /** Who owes what as plain text for the chat group: no ranking, no judgement. */
    public String chatList(List<Urge.Owed> owed) {
        return owed.stream()
                .map(one -> words.of("reporting.urge.chat", one.unitName(), one.title(), words.day(one.due())))
                .collect(Collectors.joining("\n"));
    }
}
