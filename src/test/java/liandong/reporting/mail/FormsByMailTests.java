package liandong.reporting.mail;

import static liandong.reporting.mail.Correspondent.files;
import static liandong.reporting.mail.Correspondent.words;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMailSettings;
import liandong.campaign.WorkbookByMail;
import liandong.notification.IncomingPost;
import liandong.notification.Mailroom;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The digest carries the form of what is owed, as far as the lead lets it leave by mail (随信报表). */
@LiandongTest
class FormsByMailTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    CampaignMailSettings settings;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Correspondent mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Case asked;
    private String address;

    @BeforeEach
    void aReportIsAskedFor() {
        mailroom.empty();
        asked = mother.launchedElsewhere("2021-07", "2021-08");
        Viewer liaison = asked.person(Capability.LIAISON, asked.peer());
        address = liaison.username() + "@liandong.test";
        asked.settle();
        asked.submit(asked.peer());
        asked.at("2021-08-31T08:00");
    }

    @Test
    void onlyALinkLeavesUnlessTheLeadSaysOtherwise() throws Exception {
        asked.at("2021-08-31T09:00");
        assertThat(files(mail.lastTo(address))).isEmpty();
    }

    @Test
    void theDigestCarriesTheFormAndSaysHowToAnswer() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);

        assertThat(MimeUtility.decodeText(files(digest).get(0).getFileName()))
                .contains("工作月报", "县市场监督管理局")
                .endsWith(".xlsx");
        assertThat(words(digest)).contains("随信报表", "直接回复本邮件");
        assertThat(((InternetAddress) digest.getReplyTo()[0]).getAddress()).isEqualTo(IncomingPost.OURS);
        assertThat(sheets(digest)).contains("报表");
        assertThat(page(asked.officer(), "/outbox/" + outboxId(digest))).contains("附件：", ".xlsx");
    }

    @Test
    void theOfficeMailboxGetsNoForm() throws Exception {
        jdbc.sql("update unit set office_email = 'office@below.test' where id = :id")
                .param("id", asked.below().key())
                .update();
        digest(WorkbookByMail.WITH_LAST_MONTH);
        assertThat(files(mail.lastTo("office@below.test"))).isEmpty();
    }

    @Test
    void aBlankFormHoldsNoFigures() throws Exception {
        assertThat(sheets(digest(WorkbookByMail.BLANK_FORM))).doesNotContain("上期数据");
    }

    @Test
    void lastMonthsFiguresLeaveWhereTheLeadAllowsIt() throws Exception {
        assertThat(sheets(digest(WorkbookByMail.WITH_LAST_MONTH))).contains("上期数据");
    }

    @Test
    void whatIsDoneBeforeTheMailLeavesIsNotCarried() throws Exception {
        settings.choose(asked.officer(), asked.campaignId(), WorkbookByMail.BLANK_FORM);
        int before = mail.mailsTo(address).size();
        asked.submit(asked.peer());
        asked.at("2021-08-31T09:00");
        assertThat(mail.mailsTo(address)).hasSize(before);
    }

    private List<String> sheets(MimeMessage digest) throws Exception {
        List<String> names = new ArrayList<>();
        try (XSSFWorkbook form = form(digest)) {
            form.forEach(sheet -> names.add(sheet.getSheetName()));
        }
        return names;
    }

    private static XSSFWorkbook form(MimeMessage digest) throws Exception {
        return new XSSFWorkbook(
                new ByteArrayInputStream(Correspondent.content(files(digest).get(0))));
    }

    private MimeMessage digest(WorkbookByMail contents) throws Exception {
        settings.choose(asked.officer(), asked.campaignId(), contents);
        asked.at("2021-08-31T09:00");
        return mail.lastTo(address);
    }

    private long outboxId(MimeMessage sent) throws Exception {
        return jdbc.sql("select id from outbox_mail where message_id = :id")
                .param("id", sent.getMessageID())
                .query(Long.class)
                .single();
    }

    private String page(Viewer viewer, String path) throws Exception {
        return page(viewer.username(), path);
    }

    private String page(String username, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)
                        .with(SignedIn.as(username))
                        .locale(Locale.CHINA))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
