package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import liandong.shared.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@LiandongTest
class AttachmentTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    OwedReports owedReports;

    @Autowired
    JdbcClient database;

    @Test
    void aFileOfSeveralPartsComesBackAsItWasAndIsAudited() throws Exception {
        Owed owed = owedReports.summary(null);
        byte[] scan = largePdf();
        MockHttpServletResponse answer = upload(owed.liaison(), owed, "MATERIAL", "佐证 材料.pdf", scan);
        assertThat(answer.getRedirectedUrl()).isEqualTo(owed.path() + "#attachments-MATERIAL");
        long id = lastId();
        MockHttpServletResponse file = get(owed.liaison(), "/attachments/" + id);
        assertThat(file.getContentAsByteArray()).isEqualTo(scan);
        assertThat(database.sql("select count(*) from attachment_part where attachment_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(database.sql(
                                "select detail from audit_entry where action = 'attachment-added' and subject = :subject")
                        .param("subject", "report:" + owed.id())
                        .query(String.class)
                        .single())
                .contains("佐证 材料.pdf", Sha256.of(scan));
    }

    @Test
    void picturesAndPdfsAreShownAndEverythingElseIsOnlySaved() throws Exception {
        Owed owed = owedReports.summary(null);
        upload(owed.liaison(), owed, "MATERIAL", "照片.png", UploadGuardTests.picture("png"));
        MockHttpServletResponse picture = get(owed.liaison(), "/attachments/" + lastId());
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader("Content-Disposition"))
                .startsWith("inline;")
                .contains("%E7%85%A7%E7%89%87.png");
        assertThat(picture.getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'self'");
        assertThat(picture.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(get(owed.liaison(), "/attachments/" + lastId() + "?save=true")
                        .getHeader("Content-Disposition"))
                .startsWith("attachment;");
        upload(owed.liaison(), owed, "MATERIAL", "名单.xlsx", UploadGuardTests.workbook());
        assertThat(get(owed.liaison(), "/attachments/" + lastId()).getHeader("Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void aRefusedFileIsNamedAtItsFieldAndChangesNothing() throws Exception {
        Owed owed = owedReports.summary(null);
        MockHttpServletResponse answer =
                upload(owed.liaison(), owed, "MATERIAL", "通知.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".problems a").text()).contains("另存为 PDF");
        assertThat(page.select("form.upload .problem").text()).contains("另存为 PDF");
        assertThat(page.select("main a[href=" + owed.path() + "]")).isNotEmpty();
        assertThat(count(owed)).isZero();
        assertThat(upload(owed.liaison(), owed, "MATERIAL", "", new byte[0]).getStatus())
                .isEqualTo(422);
    }

    @Test
    void theSameContentIsTakenOnce() throws Exception {
        Owed owed = owedReports.summary(null);
        upload(owed.liaison(), owed, "MATERIAL", "一.png", UploadGuardTests.picture("png"));
        assertThat(upload(owed.liaison(), owed, "MATERIAL", "二.png", UploadGuardTests.picture("png"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(count(owed)).isEqualTo(1);
    }

    @Test
    void aStrangerFindsNothingAndTheReceiverNothingUntilTheReportHasLeftTheUnit() throws Exception {
        Owed owed = owedReports.summary(null);
        upload(owed.liaison(), owed, "MATERIAL", "照片.png", UploadGuardTests.picture("png"));
        String path = "/attachments/" + lastId();
        String removal = path + "/removal";
        assertThat(get(owed.stranger(), path).getStatus()).isEqualTo(404);
        assertThat(post(owed.stranger(), removal).getStatus()).isEqualTo(404);
        assertThat(get(owed.stranger(), "/attachments/report/" + owed.id() + "/MATERIAL")
                        .getStatus())
                .isEqualTo(404);
        assertThat(upload(owed.stranger(), owed, "MATERIAL", "照片.png", UploadGuardTests.picture("png"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(get(owed.officer(), path).getStatus()).isEqualTo(404);
        handIn(owed);
        assertThat(get(owed.officer(), path).getStatus()).isEqualTo(200);
        assertThat(get(owed.officer(), "/attachments/report/" + owed.id() + "/MATERIAL")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("照片.png")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void whatIsHandedInKeepsItsFiles() throws Exception {
        Owed owed = owedReports.summary(null);
        upload(owed.liaison(), owed, "MATERIAL", "照片.png", UploadGuardTests.picture("png"));
        String removal = "/attachments/" + lastId() + "/removal";
        handIn(owed);
        assertThat(post(owed.liaison(), removal).getStatus()).isEqualTo(422);
        assertThat(upload(owed.liaison(), owed, "MATERIAL", "二.pdf", UploadGuardTests.pdf(""))
                        .getStatus())
                .isEqualTo(422);
        assertThat(count(owed)).isEqualTo(1);
        assertThat(upload(owed.officer(), owed, "SOURCE", "传真.pdf", UploadGuardTests.pdf(""))
                        .getStatus())
                .isEqualTo(302);
        assertThat(upload(owed.liaison(), owed, "SOURCE", "传真.pdf", UploadGuardTests.pdf("x"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aRemovedFileIsGoneWithItsContent() throws Exception {
        Owed owed = owedReports.summary(null);
        upload(owed.liaison(), owed, "MATERIAL", "照片.png", UploadGuardTests.picture("png"));
        long id = lastId();
        assertThat(post(owed.liaison(), "/attachments/" + id + "/removal").getStatus())
                .isEqualTo(302);
        assertThat(get(owed.liaison(), "/attachments/" + id).getStatus()).isEqualTo(404);
        assertThat(database.sql("select count(*) from attachment_part where attachment_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'attachment-removed' and subject = :subject")
                        .param("subject", "report:" + owed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUploadThatIsTooBigAsAWholeIsToldSo() throws Exception {
        Owed owed = owedReports.summary(null);
        MockHttpServletResponse answer = mvc.perform(MockMvcRequestBuilders.post("/attachments/report/1/MATERIAL")
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[23 << 20])
                        .with(SignedIn.as(owed.liaison())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(413);
    }

    private void handIn(Owed owed) {
        database.sql("update obligation set state = 'SUBMITTED', submitted_at = opened_at + interval '30' day,"
                        + " first_submitted_at = opened_at where id = :id")
                .param("id", owed.id())
                .update();
    }

    private long lastId() {
        return database.sql("select max(id) from attachment").query(Long.class).single();
    }

    private int count(Owed owed) {
        return database.sql(
                        "select count(*) from attachment where kind = 'report' and holder_id = :id and purpose = 'MATERIAL'")
                .param("id", owed.id())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse upload(String who, Owed owed, String purpose, String name, byte[] content)
            throws Exception {
        return mvc.perform(MockMvcRequestBuilders.multipart("/attachments/report/" + owed.id() + "/" + purpose)
                        .file(new MockMultipartFile("file", name, "text/html", content))
                        .with(SignedIn.as(who))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse get(String who, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(SignedIn.as(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String who, String path) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.post(path).with(SignedIn.as(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static byte[] largePdf() {
        byte[] noise = new byte[2_200_000];
        new Random(3).nextBytes(noise);
        return UploadGuardTests.pdf(new String(noise, StandardCharsets.ISO_8859_1));
    }
}
