package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Before a compilation is published it goes through the hands the compiling unit wants, and each way it can end. */
@LiandongTest
class PublicationApprovalTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Compiling compiling;

    @Autowired
    PublicationApprovals approvals;

    @Autowired
    ApprovalChains chains;

    @Autowired
    MockMvc mvc;

    @Test
    void sectionAndHeadApproveOneAfterTheOtherAndOnlyThenItIsPublished() throws Exception {
        Case asked = compiled();
        Viewer section = asked.person(Capability.OFFICER, asked.lead());
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.lead());
        chains.set(
                asked.officer(),
                asked.campaignId(),
                List.of(
                        new ApprovalStep("处长", Capability.OFFICER, section.accountId()),
                        new ApprovalStep("分管主任", Capability.UNIT_HEAD, null)));
        confirm(asked);
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.APPROVING);
        assertThat(asked.openWork()).containsExactly("approve-publication");
        assertThatThrownBy(() -> decide(asked, head, true, "")).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> decide(asked, asked.officer(), true, "")).hasMessageContaining("not-yours");
        assertThat(page(asked, head).select("form[action$=/approval]")).isEmpty();
        assertThat(page(asked, section).select("form[action$=/approval]")).hasSize(1);

        assertThat(post(asked, section, "approve", "")).isEqualTo(302);
        asked.settle();
        assertThat(compiling.revisions(asked.round().id()).get(0).publishedAt()).isNull();
        assertThat(asked.openWork()).containsExactly("approve-publication");
        assertThat(mails(asked)).anyMatch(mail -> mail.startsWith("待审批") && mail.contains("分管主任"));
        assertThat(post(asked, head, "approve", "同意")).isEqualTo(302);
        asked.settle();
        assertThat(compiling.revisions(asked.round().id()).get(0).publishedAt()).isNotNull();
        assertThat(asked.round().endedAt()).isNotNull();
        assertThat(page(asked, head).select(".approval-chain li").eachText())
                .hasSize(2)
                .allMatch(line -> line.contains("同意"));
    }

    @Test
    void sentBackWithAReasonItIsTheCompilersAgainAndTheWholeChainIsAskedAnew() throws Exception {
        Case asked = compiled();
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.lead());
        confirm(asked);
        assertThat(post(asked, head, "send-back", " ")).isEqualTo(422);
        assertThat(asked.openWork()).containsExactly("approve-publication");
        assertThat(post(asked, head, "send-back", "数字与台账不符")).isEqualTo(302);
        asked.settle();
        assertThat(asked.openWork()).containsExactly("confirm-compilation");
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.COMPILED);
        assertThat(mails(asked)).anyMatch(mail -> mail.startsWith("汇总退回修改") && mail.contains("数字与台账不符"));
        assertThat(page(asked, asked.officer()).select("#approval").text()).contains("退回", "数字与台账不符");

        confirm(asked);
        assertThat(asked.openWork()).containsExactly("approve-publication");
        decide(asked, head, true, "");
        assertThat(compiling.revisions(asked.round().id()).get(0).publishedAt()).isNotNull();
        assertThat(asked.openWork()).isEmpty();
    }

    @Test
    void theChainIsSetOnAPageByTheCompilingUnitForItsOwnPeopleOnly() throws Exception {
        Case asked = compiled();
        Viewer section = asked.person(Capability.OFFICER, asked.lead());
        Viewer stranger = asked.person(Capability.UNIT_HEAD, asked.peer());
        String path = "/campaigns/" + asked.campaignId() + "/approval-chain";
        assertThat(set(path, asked.officer(), "处长", "OFFICER:" + section.accountId()))
                .isEqualTo(302);
        assertThat(chains.of(asked.campaignId(), asked.lead().key()))
                .containsExactly(new ApprovalStep("处长", Capability.OFFICER, section.accountId()));
        assertThat(set(path, asked.officer(), "局长", "UNIT_HEAD:" + stranger.accountId()))
                .isEqualTo(422);
        assertThat(set(path, asked.person(Capability.OFFICER, asked.peer()), "局长", "UNIT_HEAD:"))
                .isEqualTo(404);
        assertThat(chains.of(asked.campaignId(), asked.lead().key())).hasSize(1);
    }

    private Case compiled() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.submit(asked.below());
        asked.accept(asked.peer());
        asked.accept(asked.below());
        return asked;
    }

    private void confirm(Case asked) {
        compiling.confirm(asked.officer(), asked.round().id(), "");
        asked.settle();
    }

    private void decide(Case asked, Viewer viewer, boolean approve, String reason) {
        approvals.decide(viewer, asked.round().id(), waitingStep(asked), approve, reason);
        asked.settle();
    }

    private long waitingStep(Case asked) {
        return approvals
                .pending(asked.round().id())
                .map(PublicationApproval::id)
                .orElse(0L);
    }

    private int set(String path, Viewer viewer, String title, String who) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                        .param("title", title, "")
                        .param("who", who, "UNIT_HEAD:")
                        .with(csrf())
                        .with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int post(Case asked, Viewer viewer, String act, String reason) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                "/rounds/" + asked.round().id() + "/approval")
                        .param("step", String.valueOf(waitingStep(asked)))
                        .param("act", act)
                        .param("reason", reason)
                        .with(csrf())
                        .with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(Case asked, Viewer viewer) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        get("/rounds/" + asked.round().id()).with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> mails(Case asked) {
        return mother.jdbc
                .sql("select subject || ' ' || model from outbox_mail where campaign_id = :id and model is not null")
                .param("id", asked.campaignId())
                .query(String.class)
                .list();
    }
}
