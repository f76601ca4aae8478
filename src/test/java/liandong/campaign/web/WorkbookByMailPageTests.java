package liandong.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Campaigns;
import liandong.campaign.MemberChoices;
import liandong.campaign.PlanDesk;
import liandong.campaign.WorkbookByMail;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What may leave by mail is the lead's to decide (邮件设置). */
@LiandongTest
class WorkbookByMailPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CampaignMother mother;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PlanDesk plans;

    @Test
    void nothingButLinksLeavesUnlessTheLeadSaysOtherwise() throws Exception {
        Launched campaign = mother.shanghai();
        assertThat(chosen(campaign)).isEqualTo(WorkbookByMail.LINK_ONLY);

        assertThat(choose(campaign.officer(), campaign, "WITH_LAST_MONTH").getStatus())
                .isEqualTo(302);

        assertThat(chosen(campaign)).isEqualTo(WorkbookByMail.WITH_LAST_MONTH);
        assertThat(page(campaign.officer(), "/campaigns/" + campaign.id() + "/mail"))
                .contains("value=\"WITH_LAST_MONTH\" checked");
        assertThat(page(campaign.officer(), "/campaigns/" + campaign.id())).contains("提醒邮件改为附报表和上期数");
    }

    @Test
    void theHeadLooksAndDoesNotDecideAMemberDoesNotEvenLook() throws Exception {
        Launched campaign = mother.shanghai();
        Viewer head = mother.person(
                Capability.UNIT_HEAD,
                mother.byId(campaigns.find(campaign.id()).orElseThrow().leadUnit()));
        assertThat(choose(head, campaign, "BLANK_FORM").getStatus()).isEqualTo(422);

        Viewer member = mother.person(
                Capability.OFFICER,
                mother.byId(campaigns.participants(campaign.id()).get(3).unitId()));
        assertThat(choose(member, campaign, "BLANK_FORM").getStatus()).isEqualTo(404);
        assertThat(choose(campaign.officer(), campaign, "EVERYTHING").getStatus())
                .isEqualTo(400);
        assertThat(chosen(campaign)).isEqualTo(WorkbookByMail.LINK_ONLY);
    }

    @Test
    void thePlanMaySayIt() {
        String plan = mother.smallPlan("").stripTrailing() + "\n\npolicy: {workbookByMail: BLANK_FORM}\n";
        assertThat(plans.check(plan, MemberChoices.NONE).valid().policy().workbookByMail())
                .isEqualTo(WorkbookByMail.BLANK_FORM);
        assertThat(plans.check(plan.replace("BLANK_FORM", "ANYTHING"), MemberChoices.NONE)
                        .problems())
                .isNotEmpty();
    }

    private WorkbookByMail chosen(Launched campaign) {
        return campaigns.find(campaign.id()).orElseThrow().workbookByMail();
    }

    private MockHttpServletResponse choose(Viewer viewer, Launched campaign, String choice) throws Exception {
        return mvc.perform(post("/campaigns/" + campaign.id() + "/mail")
                        .param("workbook", choice)
                        .with(SignedIn.as(viewer.username()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(Viewer viewer, String path) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
