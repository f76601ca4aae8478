package liandong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.SecretToken;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A liaison's due dates read by another calendar. Today is Thursday 5 August 2021. */
@LiandongTest
class CalendarFeedTests {

    private static final AtomicLong NUMBERS = new AtomicLong(5_500_000);

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    Worklist worklist;

    @Autowired
    RehearsalTime time;

    @Autowired
    JdbcClient jdbc;

    private final long number = NUMBERS.incrementAndGet();
    private final String liaison = "calendar" + number;
    private long unit;

    @BeforeEach
    void aLiaison() {
        unit = directory
                .findOrCreateUnit("310000", "HEALTH", "日历单位" + number, null)
                .key();
        directory.createAccount(liaison, "王某", Capability.LIAISON, null, "calendar-2021-x", List.of(unit));
    }

    @Test
    void workIsAWholeDayOnTheLastDayThatCounts() throws Exception {
        open("fill-report", number, "/reports/17", "2021年7月工作月报", endOf("2021-08-09"));

        VEvent entry = onlyEntry(made());
        assertThat(entry.getSummary().getValue()).isEqualTo("截止：2021年7月工作月报");
        assertThat(entry.getDateStart().getValue().hasTime()).isFalse();
        assertThat(entry.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20210809");
        assertThat(entry.getUrl().getValue()).contains("/tasks/");
        assertThat(entry.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void workDueByTheHourStandsAtItsHour() throws Exception {
        Instant due = LocalDateTime.parse("2021-08-06T15:30")
                .atZone(BusinessTime.ZONE)
                .toInstant();
        open("fill-report", number, "/reports/17", "x", due);

        assertThat(onlyEntry(made()).getDateStart().getValue().toInstant()).isEqualTo(due);
    }

    @Test
    void aMovedDueDateIsTheSameEntryWithTheNextSequence() throws Exception {
        open("fill-report", number, "/reports/17", "x", endOf("2021-08-09"));
        String address = made();
        VEvent before = onlyEntry(address);
        worklist.moveDue("fill-report", number, LocalDate.of(2021, 8, 12), endOf("2021-08-12"));
        VEvent after = onlyEntry(address);

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(before.getSequence().getValue()).isZero();
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(after.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20210812");
    }

    @Test
    void whatIsDoneIsCancelledForAWeekAndThenGone() throws Exception {
        open("fill-report", number, "/reports/17", "x", endOf("2021-08-09"));
        String address = made();
        int sequence = onlyEntry(address).getSequence().getValue();
        worklist.done("fill-report", number);

        assertThat(onlyEntry(address).getStatus().isCancelled()).isTrue();
        assertThat(onlyEntry(address).getSequence().getValue()).isGreaterThan(sequence);
        time.moveTo(time.now().plus(Duration.ofDays(8)));
        assertThat(calendar(address).getEvents()).isEmpty();
    }

    @Test
    void theFactsOfACaseDoNotLeaveTheServer() throws Exception {
        open("verify-matter", number, "/complaints/3", "张某举报某诊所", endOf("2021-08-09"));
        open("sign-receipt", number, "/handoffs/4", "某某医疗美容门诊部线索", endOf("2021-08-09"));
        String text = read(made()).getContentAsString();

        assertThat(text).contains("核查投诉举报", "签收移送函").doesNotContain("张某", "某诊所", "门诊部", "王某");
    }

    /** RFC 5545, 3.1: lines of at most 75 octets that end with CR LF; no character is torn apart. */
    @Test
    void itsLinesAreOfTheLengthAndEndThatEveryReaderUnderstands() throws Exception {
        String title = "上海市打击非法医疗美容“专项整治”工作月报（2021年7月）,;\\n𠮷😀é ".repeat(4).strip();
        open("fill-report", number, "/reports/17", title, endOf("2021-08-09"));
        byte[] text = read(made()).getContentAsByteArray();

        String[] lines = new String(text, StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(lines).hasSizeGreaterThan(15).endsWith("");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n", "\uFFFD");
        });
        assertThat(Biweekly.parse(new String(text, StandardCharsets.UTF_8))
                        .first()
                        .getEvents()
                        .get(0)
                        .getSummary()
                        .getValue())
                .isEqualTo("截止：" + title);
    }

    @Test
    void anEntryNamesTheServerItIsOfSoThatNoOtherHasIt() throws Exception {
        open("fill-report", number, "/reports/17", "x", endOf("2021-08-09"));
        assertThat(onlyEntry(made()).getUid().getValue()).matches("work-item-\\d+@localhost");
    }

    @Test
    void othersWorkIsNotInIt() throws Exception {
        open("fill-report", number, "/reports/17", "x", endOf("2021-08-09"));
        long other = directory
                .findOrCreateUnit("310000", "HEALTH", "日历别家" + number, null)
                .key();
        directory.createAccount("other" + number, "李某", Capability.LIAISON, null, "calendar-2021-x", List.of(other));
        directory.createAccount("head" + number, "赵某", Capability.UNIT_HEAD, null, "calendar-2021-x", List.of(unit));

        assertThat(calendar(made("other" + number)).getEvents()).isEmpty();
        assertThat(calendar(made("head" + number)).getEvents()).isEmpty();
    }

    @Test
    void itIsKeptByNobodyElseAndNotSentTwice() throws Exception {
        open("fill-report", number, "/reports/17", "x", endOf("2021-08-09"));
        String address = made();
        MockHttpServletResponse first = read(address);
        String tag = first.getHeader(HttpHeaders.ETAG);

        assertThat(first.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private", "no-cache");
        assertThat(first.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(first.getHeader(HttpHeaders.LAST_MODIFIED)).isNotNull();
        assertThat(status(address, tag)).isEqualTo(304);
        worklist.moveDue("fill-report", number, LocalDate.of(2021, 8, 12), endOf("2021-08-12"));
        assertThat(status(address, tag)).isEqualTo(200);
    }

    @Test
    void aRenewedOrRevokedAddressIsGone() throws Exception {
        String first = made();
        String second = made();
        assertThat(read(first).getStatus()).isEqualTo(404);
        assertThat(read(second).getStatus()).isEqualTo(200);

        mvc.perform(post("/settings/calendar-feed/revocation")
                .with(SignedIn.as(liaison))
                .with(csrf()));
        MockHttpServletResponse revoked = read(second);
        MockHttpServletResponse unknown = read(address(SecretToken.random().text()));
        assertThat(revoked.getStatus()).isEqualTo(404);
        assertThat(revoked.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        assertThat(revoked.getContentAsString())
                .isEqualTo(unknown.getContentAsString())
                .isEmpty();
    }

    @Test
    void whoMayNotSignInOrLeftTheUnitReadsNothing() throws Exception {
        String address = made();
        set("account set must_change_password = true");
        assertThat(read(address).getStatus()).isEqualTo(404);
        set("account set must_change_password = false");
        assertThat(read(address).getStatus()).isEqualTo(200);
        set("account set enabled = false");
        assertThat(read(address).getStatus()).isEqualTo(404);
        set("account set enabled = true");
        jdbc.sql("update membership set valid_to = date '2021-08-04' where unit_id = :unit")
                .param("unit", unit)
                .update();
        assertThat(read(address).getStatus()).isEqualTo(404);
    }

    @Test
    void onlyTheHashIsKeptAndTheSecretIsShownOnce() throws Exception {
        String address = made();
        String token = address.replaceAll(".*/|\\.ics", "");

        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("select token_hash from calendar_feed")
                        .query(String.class)
                        .list())
                .contains(new SecretToken(token).hash())
                .doesNotContain(token);
        assertThat(mvc.perform(get("/settings").with(SignedIn.as(liaison)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("2021-08-05 08:30", "尚未被日历软件读取")
                .doesNotContain(token);
    }

    @Test
    void guessingIsSlowedDownAndReadingARevokedAddressIsNoGuess() throws Exception {
        String old = made();
        String address = made();
        for (int i = 0; i < 70; i++) {
            assertThat(read(old, "10.9.8.7").getStatus()).isEqualTo(404);
        }
        assertThat(read(address, "10.9.8.7").getStatus()).isEqualTo(200);
        for (int i = 0; i < 61; i++) {
            read(address("guess" + i), "10.9.8.7");
        }
        MockHttpServletResponse refused = read(address, "10.9.8.7");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("900");
        assertThat(read(address, "10.9.8.6").getStatus()).isEqualTo(200);
    }

    private void open(String source, long id, String link, String title, Instant due) {
        worklist.open(
                new NewWorkItem(source, id, unit, Capability.LIAISON, null, title, null, null, null, link, null, due));
    }

    private static Instant endOf(String day) {
        return WorkingCalendar.endOf(LocalDate.parse(day));
    }

    private String made() throws Exception {
        return made(liaison);
    }

    private String made(String account) throws Exception {
        String page = mvc.perform(post("/settings/calendar-feed")
                        .with(SignedIn.as(account))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return URI.create(Jsoup.parse(page).select("#address").text()).getPath();
    }

    private static String address(String token) {
        return "/calendar/" + token + ".ics";
    }

    private MockHttpServletResponse read(String address) throws Exception {
        return read(address, "127.0.0.1");
    }

    private MockHttpServletResponse read(String address, String from) throws Exception {
        return mvc.perform(get(address).with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private int status(String address, String known) throws Exception {
        return mvc.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, known))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private ICalendar calendar(String address) throws Exception {
        return Biweekly.parse(read(address).getContentAsString()).first();
    }

    private VEvent onlyEntry(String address) throws Exception {
        List<VEvent> entries = calendar(address).getEvents();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private void set(String change) {
        jdbc.sql("update " + change + " where username = :name")
                .param("name", liaison)
                .update();
    }
}
