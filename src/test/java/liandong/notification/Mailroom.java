package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import liandong.organization.AccountDesk;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices and their mail for tests (收发室). */
@Component
public class Mailroom {

    private static final AtomicLong NEXT = new AtomicLong();

    private final RehearsalMailbox mailbox;
    private final Directory directory;
    private final RehearsalTime time;
    private final JdbcClient jdbc;
    private final Worklist worklist;
    private final AccountDesk desk;

    Mailroom(
            RehearsalMailbox mailbox,
            Directory directory,
            RehearsalTime time,
            JdbcClient jdbc,
            Worklist worklist,
            AccountDesk desk) {
        this.mailbox = mailbox;
        this.directory = directory;
        this.time = time;
        this.jdbc = jdbc;
        this.worklist = worklist;
        this.desk = desk;
    }

    /** A unit with one liaison. */
    public record Office(long unitId, long liaison, String liaisonEmail, String officeEmail, long leadUnitId) {

        /** A mail to its liaison that leaves at once. */
        public ImmediateMail urged(String key) {
            return ImmediateMail.notice(
                    unitId,
                    Capability.LIAISON,
                    key,
                    "notification.plain-subject",
                    List.of("请尽快报送7月工作月报"),
                    List.of("请尽快报送。"),
                    "/reports/1",
                    0,
                    leadUnitId);
        }

        public Work owes(String source, String title) {
            return owes(Capability.LIAISON, source, title);
        }

        public Work owes(Capability role, String source, String title) {
            return new Work(this, role, source, NEXT.incrementAndGet(), title);
        }
    }

    /** A piece of open work of an office. */
    public record Work(Office office, Capability role, String source, long id, String title) {

        public DigestLine line(String rung) {
            return line(rung, role, LocalDate.of(2021, 8, 5));
        }

        public DigestLine line(String rung, Capability to, LocalDate onDay) {
            return new DigestLine(
                    office.unitId(),
                    to,
                    itemKey(),
                    key(rung),
                    onDay,
                    title,
                    "/reports/" + id,
                    null,
                    office.leadUnitId());
        }

        String itemKey() {
            return source + ":" + id;
        }

        String key(String rung) {
            return itemKey() + ":0:" + rung;
        }
    }

    public Work open(Work work) {
        worklist.open(new NewWorkItem(
                work.source(),
                work.id(),
                work.office().unitId(),
                work.role(),
                null,
                work.title(),
                null,
                null,
                null,
                "/reports/" + work.id(),
                null,
                null));
        return work;
    }

    public void done(Work work) {
        worklist.done(work.source(), work.id());
    }

    public Office office(String name) {
        long n = NEXT.incrementAndGet();
        String mail = "liaison" + n + "@unit.test";
        Office empty = officeWithoutLiaison(name);
        long liaison = directory.createAccount(
                "mailroom" + n, "联络员" + n, Capability.LIAISON, mail, "not-a-password-1", List.of(empty.unitId()));
        return new Office(empty.unitId(), liaison, mail, empty.officeEmail(), empty.leadUnitId());
    }

    public Office officeWithoutLiaison(String name) {
        long n = NEXT.incrementAndGet();
        Unit unit = directory.findOrCreateUnit("310000", "HEALTH", name + n, null);
        String mail = "office" + n + "@unit.test";
        directory.setContact(unit.key(), mail, null);
        return new Office(unit.key(), 0, "", mail, lead().key());
    }

    /** A further person of that unit; returns the address. */
    public String appoint(Office office, Capability role) {
        String mail = role.name().toLowerCase(Locale.ROOT) + NEXT.incrementAndGet() + "@unit.test";
        directory.createAccount(mail, "同事" + mail, role, mail, "not-a-password-1", List.of(office.unitId()));
        return mail;
    }

    /** The liaison of the first acts for the second too. */
    public void alsoActsFor(Office office, Office other) {
        jdbc.sql("insert into membership (account_id, unit_id, topic) values (:account, :unit, '')")
                .param("account", office.liaison())
                .param("unit", other.unitId())
                .update();
    }

    /** A unit with neither liaison nor office mailbox. */
    public Office withoutOffice() {
        Office office = officeWithoutLiaison("失联单位");
        directory.setContact(office.unitId(), null, null);
        return office;
    }

    /** That unit after its liaison has left. */
    public Office withoutItsLiaison(Office office) {
        jdbc.sql("delete from membership where account_id = :account")
                .param("account", office.liaison())
                .update();
        return office;
    }

    /** An office that leads a campaign in which that one takes part; the name of its officer. */
    public String leads(Office office) {
        long n = NEXT.incrementAndGet();
        long lead =
                directory.findOrCreateUnit("310000", "HEALTH", "牵头" + n, null).key();
        jdbc.sql("""
                        insert into campaign (plan_id, name, title, lead_unit_id, region_code, starts_on, ends_on,
                            holiday_policy, state, planned_units, launch_token, launched_at)
                        values ('mail', 'mail', 'mail', :lead, '310000', date '2021-08-01', date '2021-12-31',
                            'NEXT_WORKDAY', 'RUNNING', 1, :token, current_timestamp)
                        """).param("lead", lead).param("token", "mailroom" + n).update();
        jdbc.sql("""
                        insert into participant (campaign_id, unit_id, plan_unit_id, role, peer)
                        select id, cast(:unit as bigint), 'X', 'MEMBER', true from campaign where launch_token = :token
                        """)
                .param("unit", office.unitId())
                .param("token", "mailroom" + n)
                .update();
        return appoint(new Office(lead, 0, "", "", 0), Capability.OFFICER);
    }

    public void correctAddress(Office office, String email) {
        desk.changeEmail(office.liaison(), email);
    }

    public String leadOfficer() {
        return appoint(new Office(lead().key(), 0, "", "", 0), Capability.OFFICER);
    }

    public String administrator() {
        String name = "administrator" + NEXT.incrementAndGet();
        directory.createAccount(name, name, Capability.ADMINISTRATOR, null, "not-a-password-1", List.of());
        return name;
    }

    /** Details of the audit row written last for that act. */
    public String audited(String action) {
        return jdbc.sql(
                        "select detail from audit_entry where action = :action order by id desc fetch first 1 rows only")
                .param("action", action)
                .query(String.class)
                .single();
    }

    /** Why the lead office should call that unit. */
    public List<String> callList(Office office) {
        return jdbc.sql("select reason from vacancy where unit_id = :unit and ended_at is null")
                .param("unit", office.unitId())
                .query(String.class)
                .list();
    }

    public List<String> states() {
        return jdbc.sql("select state from outbox_mail order by id")
                .query(String.class)
                .list();
    }

    public long onlyId() {
        return jdbc.sql("select id from outbox_mail").query(Long.class).single();
    }

    /** So much time passes on the wall, by which attempts are made. */
    public void later(Duration passed) {
        jdbc.sql("update outbox_mail set next_attempt = next_attempt - cast(:minutes as int) * interval '1' minute")
                .param("minutes", passed.toMinutes())
                .update();
    }

    /** Of everything filed, in that order. */
    public List<String> messageIds() {
        return jdbc.sql("select message_id from outbox_mail order by id")
                .query(String.class)
                .list();
    }

    /** Bare addresses of everything that has arrived. */
    public List<String> recipients() throws Exception {
        List<String> found = new ArrayList<>();
        for (MimeMessage mail : mails()) {
            found.add(((InternetAddress) mail.getAllRecipients()[0]).getAddress());
        }
        return found;
    }

    public Unit lead() {
        return directory.findOrCreateUnit("310000", "HEALTH", "收发室测试牵头单位", null);
    }

    /** Nothing is waiting and nothing has arrived. */
    public void empty() {
        jdbc.sql("delete from digest_entry").update();
        jdbc.sql("delete from digest_line").update();
        jdbc.sql("delete from outbox_file_part").update();
        jdbc.sql("delete from outbox_file").update();
        jdbc.sql("delete from outbox_mail").update();
        jdbc.sql("delete from incoming_mail").update();
        mailbox.empty();
    }

    public MimeMessage only() {
        assertThat(mailbox.mails()).hasSize(1);
        return mailbox.mails().get(0);
    }

    public List<MimeMessage> mails() {
        return mailbox.mails();
    }

    public Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(BusinessTime.ZONE).toInstant();
    }

    public void moveTo(String shanghai) {
        time.moveTo(at(shanghai));
    }

    public static String text(MimeMessage mail) throws Exception {
        return part(mail, 0);
    }

    public static String part(MimeMessage mail, int index) throws Exception {
        BodyPart part = ((Multipart) mail.getContent()).getBodyPart(index);
        return part.getContent().toString();
    }
}
