package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.LiandongTest;
import liandong.casework.CaseSample;
import liandong.casework.Casework;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.Compiling;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.web.Visits;
import liandong.shared.Instants;
import liandong.shared.Refused;
import liandong.shared.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive of a closed campaign (R116): sealed, complete, readable and verifiable without the server. */
@LiandongTest
class ArchiveTests {

    private static final String REASON = "<script>alert(1)</script>数字对不上";

    private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2021-08-31T09:00:00+08:00");

    @Autowired
    ReportingMother mother;

    @Autowired
    Visits visits;

    @Autowired
    ArchiveFixture archive;

    @Autowired
    Archives archives;

    @Autowired
    Compiling compiling;

    @Autowired
    Casework casework;

    @Autowired
    JdbcClient jdbc;

    /** The peer reports twice after a return, the subordinate never. */
    private Case played() {
        Case asked = mother.open();
        exposedCase(asked, asked.person(Capability.LIAISON, asked.below()));
        asked.report(asked.peer(), Map.of("grid.INSPECTED.POST", "9", "grid.CASES.POST", "7"));
        remark(asked);
        attach(asked);
        asked.giveBack(asked.peer(), LocalDate.of(2021, 9, 10));
        asked.report(asked.peer(), Map.of("grid.INSPECTED.POST", "31", "grid.CASES.POST", "8"));
        asked.accept(asked.peer());
        finish(asked);
        return asked;
    }

    private void finish(Case asked) {
        asked.at("2021-09-19T00:00");
        compiling.confirm(asked.officer(), asked.round().id(), "先行发布");
        asked.at("2021-11-02T10:00");
        archive.close(asked.officer(), asked.campaignId());
    }

    private void exposedCase(Case asked, Viewer liaison) {
        long id = casework.register(
                liaison,
                asked.campaignId(),
                asked.below().key(),
                CaseSample.decided("2021-08-03").facts(),
                Set.of(asked.peer().key()));
        jdbc.sql("insert into case_link (case_id, kind, ref_id, linked_at) values (:id, 'handoff', 17, :at)")
                .param("id", id)
                .param("at", Instants.db(Instant.parse("2021-09-01T02:00:00Z")))
                .update();
        jdbc.sql(
                        "insert into case_exposure (case_id, exposed_on, medium, link, story, minor_penalty, exposed_by, exposed_at)"
                                + " values (:id, date '2021-09-02', '单位官方网站', '', '张某无证行医案', false, '李四', :at)")
                .param("id", id)
                .param("at", Instants.db(Instant.parse("2021-09-02T02:00:00Z")))
                .update();
    }

    @Test
    void aCaseIsThereWithWhatItRestsOnAndHowItWasExposed() throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.text("案件/协办单位.csv")).contains(asked.peer().name());
        assertThat(opened.text("案件/关联事项.csv")).contains("线索移送", "17");
        assertThat(opened.text("案件/曝光.csv"))
                .contains("单位官方网站", "张某无证行医案", asked.below().name());
    }

    private void attach(Case asked) {
        jdbc.sql(
                        "insert into attachment (kind, holder_id, purpose, owner_unit_id, receiver_unit_id, lead_unit_id, file_name,"
                                + " file_type, byte_count, sha256, uploaded_by, uploaded_at) values ('report', :id, 'SIGNED_SLIP', :unit,"
                                + " :lead, :lead, '送审单.pdf', 'PDF', 4, 'x', :by, :at)")
                .param("id", asked.owedBy(asked.peer()).id())
                .param("unit", asked.peer().key())
                .param("lead", asked.lead().key())
                .param("by", asked.officer().accountId())
                .param("at", WRITTEN)
                .update();
        jdbc.sql(
                        "insert into attachment_part (attachment_id, part_no, content) select max(id), 0, :content from attachment")
                .param("content", "%PDF".getBytes(StandardCharsets.US_ASCII))
                .update();
    }

    /** Somebody hostile had written it. */
    private void remark(Case asked) {
        jdbc.sql("insert into return_remark (obligation_id, revision_no, address, remark, made_by, made_at)"
                        + " values (:id, 1, 'grid.CASES.AMR', :remark, '=cmd()', :at)")
                .param("id", asked.owedBy(asked.peer()).id())
                .param("remark", REASON)
                .param("at", WRITTEN)
                .update();
        jdbc.sql("update obligation set first_read_by = :name, first_read_at = :at where id = :id")
                .param("id", asked.owedBy(asked.peer()).id())
                .param("name", REASON)
                .param("at", WRITTEN)
                .update();
    }

    @Test
    void everyFileIsInTheManifestWhoseDigestIsInTheAudit() throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.differences()).isEmpty();
        assertThat(opened.files()).containsKeys("index.html", "说明.txt", "style.css", "报送/应报.csv", "方案/方案-第1版.yaml");
        String digest = Sha256.of(opened.bytes("manifest.txt"));
        assertThat(archives.of(asked.officer(), asked.campaignId()).get(0).manifestSha256())
                .isEqualTo(digest);
        assertThat(audited(asked, "archive-sealed")).singleElement().asString().contains(digest);
        assertThat(audited(asked, "archive-downloaded"))
                .singleElement()
                .asString()
                .contains(digest);
    }

    @Test
    void whatIsAttachedIsThereAsItIs() throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.files().keySet())
                .filteredOn(path -> path.endsWith("送审单.pdf"))
                .singleElement()
                .satisfies(path -> {
                    assertThat(opened.text(path)).isEqualTo("%PDF");
                    assertThat(opened.text("附件/附件目录.csv")).contains(path);
                });
    }

    @Test
    void theSummaryIsThereAsAWordFile() throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.files().keySet())
                .filteredOn(path -> path.matches("公文/总结-2021年8月工作月报-第1版-\\d+\\.docx"))
                .singleElement()
                .satisfies(path -> assertThat(opened.bytes(path)).startsWith('P', 'K'));
    }

    @Test
    void oneClickOnTheClosedCampaignShowsThePackageWithItsSeal() {
        Case asked = played();
        String path = "/campaigns/" + asked.campaignId() + "/archive";
        String officer = asked.officer().username();
        assertThat(visits.page(officer, "/campaigns/" + asked.campaignId()).select("a[href=" + path + "]"))
                .isNotEmpty();
        visits.done(officer, path, Map.of());
        ArchivePackage sealed = archives.of(asked.officer(), asked.campaignId()).get(0);
        Document page = visits.page(officer, path);
        assertThat(page.select("dl.facts").text())
                .contains(sealed.manifestSha256(), asked.officer().displayName());
        assertThat(visits.status(officer, page.select("main article a.btn").attr("href")))
                .isEqualTo(200);
    }

    @Test
    void beforeTheClosingThePageSaysWhyNot() {
        Case asked = mother.open();
        String path = "/campaigns/" + asked.campaignId() + "/archive";
        assertThat(visits.page(asked.officer().username(), path).select("main button"))
                .isEmpty();
        assertThat(visits.refused(asked.officer().username(), path, Map.of()).text())
                .contains("尚未结项");
    }

    private List<String> audited(Case asked, String action) {
        return jdbc.sql("select detail from audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", "campaign:" + asked.campaignId())
                .query(String.class)
                .list();
    }

    @Test
    void theChainIsVerifiedFromTheFilesAloneAndAnAlteredRowIsFound(@TempDir Path folder) throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        ArchivedChain chain = new ArchivedChain(opened);
        assertThat(chain.problems()).isEmpty();
        assertThat(chain.actions())
                .contains(
                        "campaign-launched",
                        "report-submitted",
                        "report-returned",
                        "report-accepted",
                        "campaign-closed")
                .doesNotContain("account-created");
        opened.files()
                .put(
                        "审计/rows.jsonl",
                        opened.text("审计/rows.jsonl").replace("数字对不上", "没有问题").getBytes());
        assertThat(new ArchivedChain(opened).problems()).isNotEmpty();
        opened.unpack(folder);
        assertThat(verified(folder)).isEqualTo(1);
        archive.opened(asked.officer(), asked.campaignId()).unpack(folder);
        assertThat(verified(folder)).isZero();
    }

    private static int verified(Path folder) throws Exception {
        return new ProcessBuilder(
                        "/usr/bin/python3", folder.resolve("审计/verify.py").toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void everyUnitThatWasAskedIsThereWithAllItsRevisionsAndWhatBecameOfThem() throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        Document index = Jsoup.parse(opened.text("index.html"));
        String page = opened.text("单位/0001.html");
        Element peer = section(page, asked.peer().key());
        Element below = section(page, asked.below().key());
        assertThat(peer.text()).contains("第 1 稿", "第 2 稿", "31", "退回（", "数字对不上", "接收（", "要求报送，期限 2021-09-06");
        assertThat(marks(peer).stream().filter(List.of("报送", "退回", "接收、批准")::contains))
                .containsExactly("报送", "退回", "报送", "接收、批准");
        assertThat(below.text()).contains("锁定时仍未报送", "开始督办");
        assertThat(marks(below)).contains("要求", "通知", "逾期").doesNotContain("报送");
        assertThat(counts(index, asked.peer().name())).containsEntry("报送", "2").containsEntry("退回", "1");
        assertThat(counts(index, asked.below().name())).containsEntry("逾期", "1").containsEntry("报送", "");
        assertThat(opened.text("报送/历次报表-小行动专项整治工作月报.csv")).contains(",9,", ",31,");
        assertThat(opened.text("通知/邮件正文-0001.txt")).contains("2021年8月工作月报", "Message-ID");
    }

    private static Element section(String page, long unit) {
        Element section = Jsoup.parse(page).getElementById("u" + unit);
        assertThat(section).isNotNull();
        return section;
    }

    private static List<String> marks(Element section) {
        return section.select("td.mark").eachText();
    }

    private static Map<String, String> counts(Document index, String unit) {
        Element line = index.select("tr:has(td:contains(%s))".formatted(unit)).first();
        List<String> heads = line.closest("table").select("th").eachText();
        List<Element> cells = line.select("td");
        return java.util.stream.IntStream.range(1, heads.size())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(
                        heads::get, at -> cells.get(at).text()));
    }

    @Test
    void everyLinkLeadsToAFileOfThePackage() throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.pages()).hasSizeGreaterThan(1).allSatisfy(page -> {
            for (Element link : Jsoup.parse(opened.text(page)).select("[href]")) {
                String path = URI.create("/" + page)
                        .resolve(link.attr("href").replace(" ", "%20"))
                        .getPath();
                assertThat(opened.files()).as(link.outerHtml()).containsKey(path.substring(1));
            }
        });
    }

    @Test
    void whatPeopleTypedIsNeitherMarkupNorAFormula() throws Exception {
        Case asked = played();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.pages()).allSatisfy(page -> {
            assertThat(Jsoup.parse(opened.text(page)).select("script")).isEmpty();
        });
        assertThat(opened.text("单位/0001.html")).contains("&lt;script&gt;alert(1)");
        assertThat(opened.text("报送/退回意见.csv")).contains(",'=cmd(),");
        assertThat(opened.files().keySet()).allMatch(path -> path.matches("[^<>:\"|?*\\\\]{1,120}"));
    }

    @Test
    void aDraftThatNeverLeftItsUnitIsNotInIt() throws Exception {
        Case asked = mother.open();
        jdbc.sql("insert into report_revision (obligation_id, revision_no, values_document, warn_reasons, zero_report,"
                        + " state, filled_by, saved_at) select :id, 1, values_document, '{}', false, 'DRAFT', '拟稿人', :at"
                        + " from (select cast(:doc as varchar(1000)) as values_document) d")
                .param("id", asked.owedBy(asked.below()).id())
                .param("doc", "{\"numbers\":{\"grid.CASES.HSI\":777123}}")
                .param("at", WRITTEN)
                .update();
        finish(asked);
        assertThat(archive.opened(asked.officer(), asked.campaignId()).everything())
                .doesNotContain("777123", "拟稿人");
    }

    @Test
    void aCampaignThatIsNotClosedIsRefusedInWords() {
        Case asked = mother.open();
        assertThatThrownBy(() -> archives.order(asked.officer(), asked.campaignId()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("archive.refused.not-closed"));
    }

    @Test
    void onlyOfficersOfTheLeadHaveAnArchive() throws Exception {
        Case asked = played();
        long id = archive.built(asked.officer(), asked.campaignId()).id();
        for (var viewer : List.of(
                asked.person(Capability.OFFICER, asked.peer()),
                asked.person(Capability.LIAISON, asked.lead()),
                asked.person(Capability.OBSERVER, asked.lead()))) {
            assertThatThrownBy(() -> archives.of(viewer, asked.campaignId())).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> archives.order(viewer, asked.campaignId())).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> archives.take(viewer, asked.campaignId(), id))
                    .isInstanceOf(NotVisible.class);
        }
        Case other = mother.launchedElsewhere("2021-08");
        assertThatThrownBy(() -> archives.take(other.officer(), other.campaignId(), id))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void anotherOneIsOrderedWhenTheFirstIsSealedAndTheFirstStays() throws Exception {
        Case asked = played();
        archive.built(asked.officer(), asked.campaignId());
        long waiting = archives.order(asked.officer(), asked.campaignId());
        assertThatThrownBy(() -> archives.order(asked.officer(), asked.campaignId()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("under-way");
        assertThat(archives.of(asked.officer(), asked.campaignId()))
                .extracting(ArchivePackage::state)
                .containsExactly(ArchivePackage.State.BUILDING, ArchivePackage.State.SEALED);
        jdbc.sql("update archive_package set state = 'FAILED', open_key = null where id = :id")
                .param("id", waiting)
                .update();
    }
}
