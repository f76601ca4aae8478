package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Typical cases of accepted reports are found by law and text, and the lead selects from them. */
@LiandongTest
class CaseLibraryTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    CaseLibrary library;

    @Autowired
    Visits visits;

    private ReportingMother.Case campaign;

    @BeforeEach
    void twoCasesOfOneReport() {
        campaign = mother.open();
        campaign.tell(
                campaign.below(),
                List.of(
                        told("丽人门诊部超范围手术案", "违反了《医疗机构管理条例》第二十七条；按照《医疗机构管理条例》第四十七条进行处罚"),
                        told("美颜店虚假广告案", "违反了《广告法》第四十六条；按照《广告法》第五十八条进行处罚")));
    }

    @Test
    void aCaseIsInTheLibraryOnceItsReportIsAcceptedAndIsFoundByLawAndText() {
        assertThat(found("", "")).isEmpty();
        campaign.accept(campaign.below());
        assertThat(found("", "")).containsExactlyInAnyOrder("丽人门诊部超范围手术案", "美颜店虚假广告案");
        assertThat(found("", "广告法")).containsExactly("美颜店虚假广告案");
        assertThat(found("手术", "")).containsExactly("丽人门诊部超范围手术案");
        Document page = page(campaign.officer(), "&law=广告法");
        assertThat(page.select("article").text()).contains("违反 《广告法》第四十六条", "处罚依据 《广告法》第五十八条");
    }

    @Test
    void theLeadSelectsAndTheSelectionIsListedAndPutIntoTheFile() {
        campaign.accept(campaign.below());
        String officer = campaign.officer().username();
        Document all = page(campaign.officer(), "");
        String action = all.select("article:contains(丽人门诊部) form").attr("action");
        String back = visits.post(officer, action, Map.of("select", "true", "text", "{7*7}<b>&law=1"))
                .getRedirectedUrl();
        assertThat(back).isEqualTo("/cases/library?text=%7B7%2A7%7D%3Cb%3E%26law%3D1");
        Document selected = page(campaign.officer(), "&selected=true");
        assertThat(selected.select("article h2").eachText()).containsExactly("丽人门诊部超范围手术案 已选定");
        assertThat(visits.status(officer, "/cases/library/file?selected=true")).isEqualTo(200);
        List<Map<String, String>> reported = List.of(told("丽人门诊部超范围手术案", ""), told("美颜店虚假广告案", ""));
        assertThat(library.selected(campaign.campaignId(), reported))
                .as("in the summary and the catalogue")
                .extracting(one -> one.get("CASE_TITLE"))
                .containsExactly("丽人门诊部超范围手术案");
        visits.done(officer, action, Map.of("select", "false"));
        assertThat(page(campaign.officer(), "&selected=true").select("article")).isEmpty();
    }

    @Test
    void whoReportedReadsItWithoutSelectingAndOthersDoNotSeeIt() {
        campaign.accept(campaign.below());
        Viewer own = campaign.person(Capability.LIAISON, campaign.below());
        Document page = page(own, "");
        assertThat(page.select("article")).hasSize(2);
        assertThat(page.select("article form")).isEmpty();
        String action = page(campaign.officer(), "").select("article form").attr("action");
        assertThat(visits.post(own.username(), action, Map.of("select", "true")).getStatus())
                .isEqualTo(404);
        assertThat(page(campaign.person(Capability.OFFICER, campaign.peer()), "")
                        .select("article"))
                .isEmpty();
    }

    private List<String> found(String text, String law) {
        LibraryFilter filter = new LibraryFilter(campaign.campaignId(), "2021-08", text, law, false);
        return library.page(campaign.officer(), filter, 0).stream()
                .map(SubmittedCase::title)
                .toList();
    }

    private Document page(Viewer viewer, String more) {
        return visits.page(viewer.username(), "/cases/library?campaign=" + campaign.campaignId() + more);
    }

    private static Map<String, String> told(String title, String basis) {
        return new HashMap<>(Map.of(
                "ORG_NAME", "某机构",
                "PENALTY_ON", "2021-08-03",
                "FACTS", "现场查明的事实",
                "LEGAL_BASIS", basis,
                "PENALTY", "罚款 5000 元",
                "CASE_TITLE", title,
                "NARRATIVE", "案情概述"));
    }
}
