package liandong.rehearse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.worklist.InvariantChecker;
import liandong.worklist.InvariantChecker.Violation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * A lead office with many subordinate units and a server in real use (牵头单位), looked at from behind through its
 * database. PostgreSQL where scripts/with-postgres has one, else an H2 file.
 */
class Office {

    static final int UNITS = 400;
    static final int CLIENTS = 2;
    /** The units of the clients come first; each one after them has a liaison of its own. */
    static final int UNITS_OF_A_CLIENT = 125;

    static final String OFFICER = "kill.officer";
    static final String PASSWORD = "liandong-2021";

    private static final int IN_ONE_CLASS = 200;
    private static final String HASH =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);

    private final Path folder;
    private final int smtpPort;
    private final String url;
    private final DataSource database;
    private final JdbcClient jdbc;

    Office(Path folder, int smtpPort) {
        this.folder = folder;
        this.smtpPort = smtpPort;
        this.url = Optional.ofNullable(System.getenv("TEST_DB_URL"))
                .orElse("jdbc:h2:file:" + folder.resolve("liandong").toAbsolutePath()
                        + ";WRITE_DELAY=0;DEFAULT_LOCK_TIMEOUT=60000;AUTO_SERVER=TRUE");
        this.database = new DriverManagerDataSource(url, "liandong", "liandong");
        this.jdbc = JdbcClient.create(database);
    }

    Server server() throws IOException, InterruptedException {
        return Server.inProduction(
                folder,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=liandong",
                "--spring.datasource.password=liandong",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtpPort,
                "--liandong.notification.poll-interval=PT1S",
                "--liandong.notification.quiet.from=23:59:59",
                "--liandong.notification.quiet.until=00:00",
                "--liandong.notification.quiet.workdays-only=false");
    }

    /** The lead and its officer. */
    void move() {
        jdbc.sql("insert into unit (region_code, kind, name, valid_from)"
                        + " values ('341323', 'HEALTH', '县卫生健康委', date '2020-01-01')")
                .update();
        account(OFFICER, "OFFICER", "u.name = '县卫生健康委'");
    }

    /** The first have many units each, all others one. */
    void appointLiaisons() {
        int first = CLIENTS * UNITS_OF_A_CLIENT;
        for (int client = 0; client < CLIENTS; client++) {
            appoint(client, client * UNITS_OF_A_CLIENT, (client + 1) * UNITS_OF_A_CLIENT);
        }
        for (int unit = first; unit < UNITS; unit++) {
            appoint(unit, unit, unit + 1);
        }
    }

    private void appoint(int liaison, int from, int to) {
        String names = IntStream.range(from, to).mapToObj("'第%d分所'"::formatted).collect(Collectors.joining(", "));
        account(liaison(liaison), "LIAISON", "u.name in (" + names + ")");
    }

    static String liaison(int number) {
        return "kill.liaison" + number;
    }

    private void account(String username, String capability, String units) {
        jdbc.sql("insert into account (username, display_name, capability, email, password_hash,"
                        + " must_change_password, enabled, credentials_changed_at) values (:name, :name,"
                        + " :capability, :email, :hash, false, true, :now)")
                .param("name", username)
                .param("capability", capability)
                .param("email", username + "@liandong.test")
                .param("hash", HASH)
                .param("now", Instants.db(Instant.now().minusSeconds(60)))
                .update();
        jdbc.sql("insert into membership (account_id, unit_id, topic) select a.id, u.id, '' from account a, unit u"
                        + " where a.username = :name and " + units)
                .param("name", username)
                .update();
    }

    /** What launches a campaign whose one round, about last month, opens at once. */
    Map<String, String> plan(String id) {
        LocalDate today = LocalDate.now(BusinessTime.ZONE);
        String units = IntStream.range(0, UNITS)
                .mapToObj(n -> "  - {id: U%d, name: 第%d分所, kind: HEALTH_INSPECTION, role: EXECUTOR, parent: HC}\n"
                        .formatted(n, n))
                .collect(Collectors.joining());
        String yaml = """
                schema: campaign-plan/v1
                id: %s
                title: 断电演练
                campaignName: 断电演练
                region: "341323"
                period: {from: %s, to: %s}
                units:
                  - {id: HC, name: 县卫生健康委, kind: HEALTH, role: LEAD}
                %sparticipantClasses:
                  - {id: SOUTH, name: 城南, units: [%s]}
                  - {id: NORTH, name: 城北, units: [%s]}
                phases: []
                reporting:
                  - {id: R, name: 工作月报, from: [SOUTH, NORTH], to: HC, cadence: MONTHLY, schedule: {dayOfMonth: 28, inclusive: true, periodOffsetMonths: -1, reportPeriods: ["%s"]}, tables: [cn-medbeauty-monthly-shanghai-2021]}
                summaries: []
                """.formatted(
                        id,
                        today.minusDays(70),
                        today.plusDays(90),
                        units,
                        ids(0),
                        ids(IN_ONE_CLASS),
                        YearMonth.from(today).minusMonths(1));
        return Map.of("yaml", yaml, "token", UUID.randomUUID().toString());
    }

    private static String ids(int from) {
        return IntStream.range(from, from + IN_ONE_CLASS).mapToObj(n -> "U" + n).collect(Collectors.joining(", "));
    }

    long owed(String plan) {
        return count("select count(*) from obligation where " + ofCampaign(plan));
    }

    /** How many liaisons are told that it has begun. */
    long noticed(String plan) {
        return count("select count(distinct owner_unit_id) from digest_line where " + ofCampaign(plan));
    }

    List<Long> owedBy(int liaison) {
        return ids("select o.id from obligation o join membership m on m.unit_id = o.owner_unit_id"
                + " join account a on a.id = m.account_id where o.state = 'OPEN' and a.username = '" + liaison(liaison)
                + "' order by o.id");
    }

    private static String ofCampaign(String plan) {
        return "campaign_id = (select id from campaign where plan_id = '" + plan + "')";
    }

    List<Long> handedIn() {
        return ids(
                "select cast(substring(subject from 12) as bigint) from audit_entry where action = 'report-submitted'");
    }

    long running(String process) {
        return count("select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_"
                + " where e.PARENT_ID_ is null and p.KEY_ = '" + process + "'");
    }

    /** The clock of the round's cut-off is put forward. */
    void cutOffNow() {
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = CREATE_TIME_ where HANDLER_CFG_ like '%cut-off%'")
                .update();
    }

    /** Nobody else can change what is known of the round; reading and handing in goes on. */
    HeldRow holdRound(String plan) throws SQLException {
        return new HeldRow(database, "update collection_round set state = state where " + ofCampaign(plan));
    }

    /** It is nine o'clock for the digests. */
    void digestsLeaveNow(String plan) {
        jdbc.sql("update digest_line set not_before = filed_at where " + ofCampaign(plan))
                .update();
    }

    /** Lines of these digests that were read by nobody, although their work was still to be done. */
    List<Long> untold(String plan) {
        return ids("select id from digest_line l where state <> 'OVERTAKEN' and not_before = filed_at and "
                + ofCampaign(plan)
                + " and not exists (select 1 from digest_entry e join outbox_mail m on m.id = e.mail_id"
                + " where e.line_id = l.id and (e.left_out = true or m.state in ('SENT', 'SUPPRESSED')))");
    }

    long compilations() {
        return count("select count(*) from compilation");
    }

    long unsent() {
        return count("select count(*) from outbox_mail where state not in ('SENT', 'SUPPRESSED')");
    }

    List<String> sentMessageIds() {
        return jdbc.sql("select message_id from outbox_mail where state = 'SENT'")
                .query(String.class)
                .list();
    }

    List<Violation> violations() {
        return new InvariantChecker(database).check();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private List<Long> ids(String query) {
        return jdbc.sql(query).query(Long.class).list();
    }
}
