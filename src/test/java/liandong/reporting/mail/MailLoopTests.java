package liandong.reporting.mail;

import static liandong.reporting.mail.Correspondent.content;
import static liandong.reporting.mail.Correspondent.files;
import static liandong.reporting.mail.Correspondent.words;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMailSettings;
import liandong.campaign.WorkbookByMail;
import liandong.notification.IncomingPost;
import liandong.notification.Mailroom;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportDraft;
import liandong.reporting.Reporting;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.Reports;
import liandong.reporting.WorkbookFile;
import liandong.reporting.mail.Correspondent.Attached;
import liandong.shared.Instants;
import liandong.table.ReportValues;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The form goes out with the digest, comes back filled in, and is answered (邮件报送), over real SMTP and IMAP. */
@LiandongTest
@Tag("once")
class MailLoopTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    CampaignMailSettings settings;

    @Autowired
    Reports reports;

    @Autowired
    Reporting reporting;

    @Autowired
    Mailroom mailroom;

    @Autowired
    IncomingPost post;

    @Autowired
    Correspondent mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Case asked;
    private Viewer liaison;
    private String address;

    @BeforeEach
    void aReportIsAskedFor() {
        mailroom.empty();
        asked = mother.launchedElsewhere("2021-08");
        liaison = asked.person(Capability.LIAISON, asked.peer());
        address = liaison.username() + "@liandong.test";
        asked.at("2021-08-31T08:00");
    }

    @Test
    void aCleanAnswerIsHandedInAndGetsItsReceipt() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        mail.served();

        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(figure("grid.CASES.AD")).isEqualTo(new BigDecimal(3));
        MimeMessage receipt = mail.lastTo(address);
        assertThat(receipt.getSubject()).startsWith("报送回执");
        assertThat(words(receipt)).contains("回执编号 202108-%06d-1".formatted(owed().id()));
        assertThat(receipt.getHeader("In-Reply-To", null)).isEqualTo(messageIdOfTheAnswer());
        assertThat(receipt.getHeader("References", null)).startsWith(digest.getMessageID());
        assertThat(receipt.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mailroom.audited("report-mailed")).contains(messageIdOfTheAnswer(), address);
        assertThat(actor("report-submitted")).isEqualTo(liaison.username());
    }

    @Test
    void wrongCellsComeBackInTheSameWorkbookUntilTheyAreRight() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        byte[] wrong = edited(
                filled(form(digest)),
                book -> WorkbookFile.advertising(book, "警告数").setCellValue(-2));
        mail.answers(address, digest, mail.workbook(wrong));
        mail.served();

        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        assertThat(reports.latest(owed().id())).isEmpty();
        MimeMessage back = mail.lastTo(address);
        assertThat(back.getSubject()).startsWith("报表未能报送");
        assertThat(words(back)).contains("1 处需要更正", "错误清单");

        byte[] right = edited(
                content(files(back).get(0)),
                book -> WorkbookFile.advertising(book, "警告数").setCellValue(2));
        mail.answers(address, back, mail.workbook(right));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(figure("grid.WARNED.AD")).isEqualTo(new BigDecimal(2));
    }

    @Test
    void theResultOfAFormulaIsConfirmedBySendingItBack() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        byte[] computed = edited(
                filled(form(digest)),
                book -> WorkbookFile.advertising(book, "警告数").setCellFormula("1+1"));
        mail.answers(address, digest, mail.workbook(computed));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        MimeMessage question = mail.lastTo(address);
        assertThat(words(question)).contains("=1+1 → 2");

        mail.answers(address, question, mail.workbook(content(files(question).get(0))));
        mail.served();
        assertThat(figure("grid.WARNED.AD")).isEqualTo(new BigDecimal(2));
    }

    @Test
    void afterItWasReturnedTheSameFileIsCorrectedAndSentAgain() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        byte[] made = filled(form(digest));
        mail.answers(address, digest, mail.workbook(made));
        mail.served();
        asked.giveBack(asked.peer(), null);
        byte[] mended =
                edited(made, book -> WorkbookFile.advertising(book, "警告数").setCellValue(2));
        mail.answers(address, digest, mail.workbook(mended));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(figure("grid.WARNED.AD")).isEqualTo(new BigDecimal(2));
    }

    @Test
    void whatAColleagueWroteMeanwhileIsNotWrittenOver() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        byte[] made = filled(form(digest));
        mail.answers(address, digest, mail.workbook(made));
        mail.served();
        asked.giveBack(asked.peer(), null);
        Viewer colleague = asked.person(Capability.LIAISON, asked.peer());
        saves(colleague, 8);
        mail.answers(
                address,
                digest,
                mail.workbook(edited(
                        made, book -> WorkbookFile.advertising(book, "警告数").setCellValue(2))));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(figure("grid.CASES.AD")).isEqualTo(new BigDecimal(8));
        assertThat(words(mail.lastTo(address))).contains("没有接收", colleague.displayName());
    }

    @Test
    void aBlankFormDoesNotReplaceADraftAndTheAnswerSaysWhatToDo() throws Exception {
        saves(liaison, 8);
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        assertThat(figure("grid.CASES.AD")).isEqualTo(new BigDecimal(8));
        assertThat(words(mail.lastTo(address)))
                .contains("没有接收", "系统中的数据没有改变", liaison.displayName(), "“导入工作簿”", "/reports/" + owed().id());
    }

    @Test
    void aStrangerChangesNothingAndHearsNothing() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers("stranger@evil.test", digest, mail.workbook(filled(form(digest))));
        mail.served();

        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        assertThat(mail.mailsTo("stranger@evil.test")).isEmpty();
        assertThat(page(mailroom.administrator(), "/outbox/incoming")).contains("stranger@evil.test", "不是登记的联络员");
        assertThat(page(asked.officer(), "/outbox/incoming")).doesNotContain("stranger@evil.test");
    }

    @Test
    void theLiaisonOfAnotherUnitIsToldThatTheFormIsNotTheirs() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        Viewer other = asked.person(Capability.LIAISON, asked.below());
        mail.answers(other.username() + "@liandong.test", digest, mail.workbook(filled(form(digest))));
        mail.served();

        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        MimeMessage answer = mail.lastTo(other.username() + "@liandong.test");
        assertThat(words(answer)).contains("不是本单位的").doesNotContain("市场监督");
        assertThat(files(answer)).isEmpty();
    }

    @Test
    void somebodyWhoIsNoLongerLiaisonIsAStranger() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", liaison.accountId())
                .update();
        int before = mail.mailsTo(address).size();
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        assertThat(mail.mailsTo(address)).hasSize(before);
    }

    @Test
    void aForgedTokenIsNotTaken() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        byte[] forged = edited(filled(form(digest)), book -> {
            var token = book.getSheet("工作簿标识").getRow(0).getCell(0);
            token.setCellValue(token.getStringCellValue().replaceFirst("\\|\\d+\\|", "|999|"));
        });
        mail.answers(address, digest, mail.workbook(forged));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        assertThat(words(mail.lastTo(address))).contains("不是本系统生成的工作簿");
    }

    @Test
    void ofTwoAttachmentsEachIsLookedAtForItself() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        Attached foreign = new Attached("旧表.xls", "application/vnd.ms-excel", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0
        });
        mail.answers(address, digest, foreign, mail.workbook(filled(form(digest))));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(words(mail.lastTo(address))).contains("附件“旧表.xls”没有接收", "回执编号");
    }

    @Test
    void whatIsMoreThanAMailMayCarryIsNamedAndNotSaidToBeTaken() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        Attached[] six = new Attached[6];
        Arrays.fill(six, mail.workbook(filled(form(digest))));
        six[5] = new Attached("第六份.xlsx", Correspondent.XLSX, six[0].content());
        mail.answers(address, digest, six);
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(mail.lastTo(address).getSubject()).startsWith("报表未能报送");
        assertThat(words(mail.lastTo(address))).contains("回执编号", "没有查看，请另发一封邮件报送：第六份.xlsx");
        assertThat(page(asked.officer(), "/outbox/incoming")).contains("另有 1 份");
    }

    @Test
    void ofTwoAccountsWithOneAddressTheOneThatFillsItInCounts() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        jdbc.sql("update account set email = :email where id = :id")
                .param("email", address)
                .param("id", asked.officer().accountId())
                .update();
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(actor("report-submitted")).isEqualTo(liaison.username());
    }

    @Test
    void anAnswerAboutTwoCampaignsBelongsToNeither() throws Exception {
        Case another = mother.launchedElsewhere("2021-08");
        jdbc.sql("insert into membership (account_id, unit_id, topic) values (:account, :unit, '')")
                .param("account", liaison.accountId())
                .param("unit", another.peer().key())
                .update();
        settings.choose(another.officer(), another.campaignId(), WorkbookByMail.BLANK_FORM);
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        assertThat(files(digest)).hasSize(2);
        byte[] second = filled(content(files(digest).get(1)));
        mail.answers(address, digest, mail.workbook(filled(form(digest))), mail.workbook(second));
        mail.served();
        assertThat(another.owedBy(another.peer()).state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(jdbc.sql("select count(*) from outbox_mail where reminder_key like 'mailed-workbook:%'"
                                + " and campaign_id is null and lead_unit_id is null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theSameMailTwiceIsHandedInOnceAndAnsweredOnce() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        byte[] answer = mail.answer(address, digest, "回复", mail.workbook(filled(form(digest))));
        post.arrives(answer);
        post.arrives(answer);
        assertThat(mail.served()).isEqualTo(2);
        assertThat(reports.revisions(owed().id())).hasSize(1);
        assertThat(receipts()).hasSize(1);
    }

    @Test
    void aServerKilledBeforeItFiledTheMailAnswersOnce() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        mail.served();
        post.allBackToTheInbox();
        mail.served();
        assertThat(receipts()).hasSize(1);
        assertThat(post.subjects("INBOX")).isEmpty();
    }

    @Test
    void anAutomaticAnswerIsNeitherTakenNorAnswered() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        int before = mail.mailsTo(address).size();
        byte[] answer = mail.answer(address, digest, "自动回复", mail.workbook(filled(form(digest))));
        post.arrives("Auto-Submitted: auto-replied\r\n" + new String(answer, StandardCharsets.ISO_8859_1));
        mail.served();
        assertThat(mail.mailsTo(address)).hasSize(before);
        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void whoAnswersWithoutAFormIsToldOnceWhatToDo() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers(address, digest, new Attached("logo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        mail.served();
        MimeMessage told = mail.lastTo(address);
        assertThat(words(told)).contains("没有附上填好的 Excel 报表");
        int before = mail.mailsTo(address).size();

        mail.answers(address, told);
        mail.answers(address, digest);
        mail.served();
        assertThat(mail.mailsTo(address)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 no zip at all", "PK", "\u00D0\u00CF\u0011\u00E0 an old one", ""})
    void whatTheGuardRefusesIsAnsweredInWords(String bytes) throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers(address, digest, mail.workbook(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        mail.served();
        assertThat(owed().state()).isEqualTo(ObligationState.OPEN);
        assertThat(words(mail.lastTo(address))).contains("附件“月报.xlsx”没有接收");
    }

    @Test
    void aMailThatIsTooLargeIsAnsweredInWordsAndStopsNoneBehindIt() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers(address, digest, mail.workbook(new byte[25 << 20]));
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        assertThat(mail.served()).isEqualTo(2);
        assertThat(mail.mailsTo(address))
                .anySatisfy(answer -> assertThat(words(answer)).contains("太大", "再发一次", "导入"));
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
    }

    @Test
    void aMailOfTooManyPartsIsAnsweredInWords() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        Attached[] many = new Attached[100];
        Arrays.fill(many, mail.workbook(new byte[] {'P', 'K', 3, 4}));
        mail.answers(address, digest, many);
        mail.served();
        assertThat(words(mail.lastTo(address))).contains("系统没有读取");
    }

    @Test
    void whatTheSenderWroteIsNeitherEvaluatedNorEchoed() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        Attached hostile =
                new Attached("<b>${7*7}</b>\u202Egnp.xlsx", Correspondent.XLSX, "PK".getBytes(StandardCharsets.UTF_8));
        post.arrives(mail.answer(address, digest, "<script>alert(1)</script> __${7*7}__", hostile));
        mail.served();
        MimeMessage answer = mail.lastTo(address);
        String html = ((jakarta.mail.Multipart) answer.getContent())
                .getBodyPart(1)
                .getContent()
                .toString();
        assertThat(html).contains("${7*7}").doesNotContain("<b>", "alert(1)", "\u202E");
        assertThat(page(asked.officer(), "/outbox/incoming")).doesNotContain("<script>alert", "__49__");
    }

    @Test
    void whoeverWritesAgainAndAgainIsAnsweredSoManyTimesOnly() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        jdbc.sql("""
                        insert into outbox_mail (kind, filing_key, reminder_key, email, subject, thread, message_id, filed_at,
                            not_before, state)
                        select 'IMMEDIATE', code, 'x', :email, 'x', '<x@y>', code, :now, :now, 'SENT'
                        from region fetch first 50 rows only""")
                .param("email", address)
                .param("now", Instants.db(mailroom.at("2021-08-31T09:00")))
                .update();
        int before = mail.mailsTo(address).size();
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        mail.served();
        assertThat(owed().state()).as("what is right is taken all the same").isEqualTo(ObligationState.SUBMITTED);
        assertThat(mail.mailsTo(address)).hasSize(before);
    }

    @Test
    void theLeadSeesWhatCameByMailAndWhatBecameOfIt() throws Exception {
        MimeMessage digest = digest(WorkbookByMail.BLANK_FORM);
        mail.answers(address, digest, mail.workbook(filled(form(digest))));
        mail.served();
        assertThat(page(asked.officer(), "/outbox/incoming"))
                .contains(address, "已处理", "已报送，回执 202108", "/reports/" + owed().id());
        Viewer other = asked.person(Capability.OFFICER, asked.below());
        assertThat(page(other, "/outbox/incoming")).doesNotContain(address);
    }

    private MimeMessage digest(WorkbookByMail contents) throws Exception {
        settings.choose(asked.officer(), asked.campaignId(), contents);
        asked.at("2021-08-31T09:00");
        return mail.lastTo(address);
    }

    private static byte[] form(MimeMessage digest) throws Exception {
        return content(files(digest).get(0));
    }

    /** Three cases of advertising and a narrative. */
    private static byte[] filled(byte[] form) throws Exception {
        return edited(form, book -> {
            WorkbookFile.advertising(book, "案件数").setCellValue(3);
            book.getSheet("文字材料").getRow(3).getCell(0).setCellValue("检查两户");
        });
    }

    private static byte[] edited(byte[] form, Consumer<XSSFWorkbook> editing) throws Exception {
        return WorkbookFile.edit(form, editing);
    }

    private void saves(Viewer person, int cases) {
        ReportValues values =
                new ReportValues(new TreeMap<>(Map.of("grid.CASES.AD", new BigDecimal(cases))), "", List.of(), false);
        reporting.saveDraft(person, owed().id(), owed().version(), new ReportDraft(values, Map.of()));
    }

    private Obligation owed() {
        return asked.owedBy(asked.peer());
    }

    private BigDecimal figure(String place) {
        return reports.latest(owed().id())
                .orElseThrow()
                .draft()
                .values()
                .number(place)
                .orElseThrow();
    }

    private List<MimeMessage> receipts() throws Exception {
        List<MimeMessage> receipts = new ArrayList<>();
        for (MimeMessage one : mail.mailsTo(address)) {
            if (one.getSubject().startsWith("报送回执")) {
                receipts.add(one);
            }
        }
        return receipts;
    }

    private String messageIdOfTheAnswer() {
        return jdbc.sql("select message_id from incoming_mail order by id desc fetch first 1 rows only")
                .query(String.class)
                .single();
    }

    private String actor(String action) {
        return jdbc.sql("select actor_username from audit_entry where action = :action order by id desc"
                        + " fetch first 1 rows only")
                .param("action", action)
                .query(String.class)
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
