package liandong.rehearse;

import java.io.IOException;
import java.nio.file.Path;
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
    private static final int IN_ONE_CLASS = 200;
    static final String OFFICER = "kill.officer";
    static final String LIAISON = "kill.liaison";
    static final String PASSWORD = "liandong-2021";

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
                        + ";WRITE_DELAY=0;DEFAULT_LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE");
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
                "--liandong.notification.poll-interval=PT1S");
    }

    /** The lead and its officer. */
    void move() {
        jdbc.sql("insert into unit (region_code, kind, name, valid_from)"
                        + " values ('341323', 'HEALTH', '县卫生健康委', date '2020-01-01')")
                .update();
        account(OFFICER, "OFFICER", "u.name = '县卫生健康委'");
    }

    /** One liaison of all units. */
    void appointLiaison() {
        account(LIAISON, "LIAISON", "u.name like '第%分所'");
    }

    private void account(String username, String capability, String units) {
        jdbc.sql("insert into account (username, display_name, capability, email, password_hash,"
                        + " must_change_password, enabled, credentials_changed_at) values (:name, :name,"
                        + " :capability, :email, :hash, false, true, :now)")
                .param("name", username)
                .param("capability", capability)
                .param("email", username + "@liandong.test")
                .param(
                        "hash",
                        PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                .encode(PASSWORD))
                .param("now", Instants.db(Instant.now().minusSeconds(60)))
                .update();
        jdbc.sql("insert into membership (account_id, unit_id, topic) select a.id, u.id, '' from account a, unit u"
                        + " where a.username = :name and " + units)
                .param("name", username)
                .update();
    }

    /** What launches a campaign whose one round, about last month, opens at once. */
    Map<String, String> plan() {
        LocalDate today = LocalDate.now(BusinessTime.ZONE);
        String units = IntStream.range(0, UNITS)
                .mapToObj(n -> "  - {id: U%d, name: 第%d分所, kind: HEALTH_INSPECTION, role: EXECUTOR, parent: HC}\n"
                        .formatted(n, n))
                .collect(Collectors.joining());
        String yaml = """
                schema: campaign-plan/v1
                id: kill
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

    long campaign() {
        return count("select max(id) from campaign");
    }

    long owed() {
        return count("select count(*) from obligation");
    }

    boolean isOpen() {
        return count("select count(*) from collection_round where opened_at is not null") == 1;
    }

    List<Long> open() {
        return ids("select id from obligation where state = 'OPEN' order by id");
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

    long compilations() {
        return count("select count(*) from compilation");
    }

    long unsent() {
        return count("select count(*) from outbox_mail where state <> 'SENT' and reminder_key like 'urge:%'");
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
