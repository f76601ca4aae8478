package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Matter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of several liaisons of a unit those get a mail who are asked about it (分工); never nobody. */
@LiandongTest
class TopicTests {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxPump pump;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private Mailroom.Office amr;
    private String other;

    @BeforeEach
    void aUnitWithTwoLiaisons() {
        mailroom.empty();
        amr = mailroom.office("市场监管局");
        other = mailroom.appoint(amr, Capability.LIAISON);
    }

    @Test
    void mailAboutReportsGoesToWhoeverReports() {
        topics("信息报送", "线索移送");
        assertThat(reporting()).containsExactly(amr.liaisonEmail());
        assertThat(directory.addressees(amr.unitId(), Capability.LIAISON)).hasSize(2);
        topics("", "线索移送");
        assertThat(reporting()).as("a blank topic is everything").containsExactly(amr.liaisonEmail());
        topics("月报统计", "工作总结");
        assertThat(reporting()).hasSize(2);
    }

    @Test
    void whereNobodyReportsEverybodyIsTold() {
        topics("经侦总队", "治安总队");
        assertThat(reporting()).containsExactlyInAnyOrder(amr.liaisonEmail(), other);
    }

    @Test
    void digestAndImmediateMailAboutAReportReachOneAndOtherMailBoth() {
        topics("信息报送", "线索移送");
        Mailroom.Work report = mailroom.open(amr.owes("fill-report", "2021年7月工作月报"));
        notifications.digest(List.of(report.line("T0")));
        notifications.send(notice("report-returned:1:1"));
        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();
        assertThat(told()).containsExactly(amr.liaisonEmail(), amr.liaisonEmail());

        notifications.send(notice("plan-changed:1:1"));
        pump.drain();
        assertThat(told()).hasSize(4).contains(other);
    }

    private ImmediateMail notice(String key) {
        return new ImmediateMail(
                amr.unitId(),
                Capability.LIAISON,
                key,
                "reporting.mail.urge.subject",
                List.of("月报"),
                "notification/mail/notice",
                Map.of("paragraphs", List.of("请核对。"), "link", "/tasks"),
                null,
                amr.leadUnitId(),
                false,
                null);
    }

    private List<String> reporting() {
        return directory.addressees(amr.unitId(), Capability.LIAISON, Matter.REPORTING).stream()
                .map(Addressee::email)
                .toList();
    }

    private List<String> told() {
        return jdbc.sql("select email from outbox_mail where state = 'SENT' order by id")
                .query(String.class)
                .list();
    }

    private void topics(String ofTheFirst, String ofTheOther) {
        jdbc.sql(
                        "update membership set topic = case when account_id = :first then :one else :two end where unit_id = :unit")
                .param("first", amr.liaison())
                .param("one", ofTheFirst)
                .param("two", ofTheOther)
                .param("unit", amr.unitId())
                .update();
    }
}
