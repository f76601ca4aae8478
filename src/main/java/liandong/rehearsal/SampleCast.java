package liandong.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import liandong.campaign.PlanReader;
import liandong.notification.RehearsalMailbox;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NewAccount;
import liandong.shared.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty rehearsal with the units and accounts of Shanghai 2021 and prints who may sign in (示例账号). */
@Component
@Profile("rehearsal")
class SampleCast {

    private final PlanReader plans;
    private final Casting casting;
    private final Directory directory;
    private final JdbcClient database;
    private final RehearsalMailbox mailbox;
    private final PublicAddress address;

    SampleCast(
            PlanReader plans,
            Casting casting,
            Directory directory,
            JdbcClient database,
            RehearsalMailbox mailbox,
            PublicAddress address) {
        this.plans = plans;
        this.casting = casting;
        this.directory = directory;
        this.database = database;
        this.address = address;
        this.mailbox = mailbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void introduce() throws IOException {
        if (database.sql("select count(*) from account").query(Long.class).single() == 0) {
            directory.createAccounts(
                    List.of(
                            new NewAccount(
                                    "admin", "系统管理员", Capability.ADMINISTRATOR, "admin@liandong.test", List.of()),
                            new NewAccount(
                                    "auditor",
                                    "安全审计员",
                                    Capability.SECURITY_AUDITOR,
                                    "auditor@liandong.test",
                                    List.of())),
                    Casting.PASSWORD);
            try (InputStream plan = new ClassPathResource("plans/shanghai-2021.yaml").getInputStream()) {
                casting.cast(plans.read(new String(plan.readAllBytes(), StandardCharsets.UTF_8))
                        .valid());
            }
            secondLiaisonOfThePolice();
        }
        System.out.println(welcome());
    }

    /** As in the plan: economic crime and public order each have one of their own (经侦总队、治安总队). */
    private void secondLiaisonOfThePolice() {
        long police = directory
                .findUnit("310000", "PUBLIC_SECURITY", "市公安局")
                .orElseThrow()
                .key();
        long second = directory.createAccount(
                "psb.liaison2",
                "市公安局",
                Capability.LIAISON,
                "psb.liaison2@liandong.test",
                Casting.PASSWORD,
                List.of(police));
        database.sql("""
                        update membership set topic = case when account_id = :second then '治安总队' else '经侦总队' end
                        where unit_id = :police and account_id in
                            (select id from account where username in ('psb.liaison', 'psb.liaison2'))
                        """).param("second", second).param("police", police).update();
    }

    private String welcome() {
        return """

                联动 · 演练模式  %s

                  角色                              账号
                  牵头单位经办（市卫生健康委）      hc.officer
                  牵头单位负责人                    hc.head
                  成员单位联络员（市市场监管局）    amr.liaison
                  成员单位负责人（市市场监管局）    amr.head
                  市公安局两位联络员                psb.liaison（经侦总队）、psb.liaison2（治安总队）
                  执行机构经办（市监督所）          hsi.officer
                  区联络员（黄浦区卫生健康委）      dhc310101.liaison
                  系统管理员 / 安全审计员           admin / auditor
                  密码均为 %s

                  邮箱 IMAP 127.0.0.1:%d，SMTP 127.0.0.1:%d，用户名和密码都是邮箱地址，如 amr.liaison@liandong.test；
                  回复提醒邮件并附上填好的报表，两秒内即有答复。
                """.formatted(address.of(""), Casting.PASSWORD, mailbox.imapPort(), mailbox.smtpPort());
    }
}
