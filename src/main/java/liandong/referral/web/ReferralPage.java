package liandong.referral.web;

import java.util.List;
import java.util.Map;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.referral.Authorities;
import liandong.referral.CriminalReferral;
import liandong.referral.Enclosure;
import liandong.referral.ExtensionGround;
import liandong.referral.ReferralAct;
import liandong.referral.ReferralPages;
import liandong.referral.ReferralState;
import liandong.referral.ReferralWords;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of one referral (移送页) for whoever looks. */
@Component
class ReferralPage {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("referral.refused.no-suspect", "suspect"),
            Map.entry("referral.refused.no-charge", "charge"),
            Map.entry("referral.refused.no-story", "story"),
            Map.entry("referral.refused.task-force", "taskForce"),
            Map.entry("referral.refused.no-police", "police"),
            Map.entry("referral.refused.no-procuratorate", "procuratorate"),
            Map.entry("referral.refused.copies", "letterCopies"),
            Map.entry("referral.refused.missing.LETTER", "letterCopies"),
            Map.entry("referral.refused.missing.REPORT", "reportCopies"),
            Map.entry("referral.refused.missing.ITEMS", "itemsCopies"),
            Map.entry("referral.refused.missing.APPRAISAL", "appraisalCopies"),
            Map.entry("referral.refused.missing.PENALTY", "penaltyCopies"),
            Map.entry("referral.refused.no-paper", "paperNo"),
            Map.entry("referral.refused.paper-day", "paperOn"),
            Map.entry("referral.refused.no-name", "name"),
            Map.entry("referral.refused.no-ground", "ground"),
            Map.entry("referral.refused.no-limit", "ground"),
            Map.entry("referral.refused.no-longer", "ground"),
            Map.entry("referral.refused.no-note", "note"),
            Map.entry("referral.refused.no-scan", "scan"),
            Map.entry("referral.refused.time", "at"),
            Map.entry("referral.refused.in-future", "at"),
            Map.entry("referral.refused.before-step", "at"));

    private final ReferralPages pages;
    private final Authorities authorities;
    private final Campaigns campaigns;
    private final ReferralWords words;
    private final Lamps lamps;

    ReferralPage(ReferralPages pages, Authorities authorities, Campaigns campaigns, ReferralWords words, Lamps lamps) {
        this.pages = pages;
        this.authorities = authorities;
        this.campaigns = campaigns;
        this.words = words;
        this.lamps = lamps;
    }

    /** @param typed null for the facts as they are stored */
    ModelAndView of(
            Viewer viewer,
            long id,
            @Nullable ReferralForm typed,
            @Nullable ReferralAct tried,
            AnswerForm answer,
            List<Problem> problems) {
        ReferralPages.View view = pages.view(viewer, id);
        CriminalReferral referral = view.referral();
        ModelAndView page = new ModelAndView("referral/referral")
                .addObject("view", view)
                .addObject("referral", referral)
                .addObject("title", words.title(referral))
                .addObject(
                        "campaign",
                        campaigns
                                .find(referral.campaignId())
                                .map(Campaign::name)
                                .orElse(""))
                .addObject("mine", viewer.belongsTo(referral.ownerUnitId()))
                .addObject("lamps", lamps)
                .addObject("tried", tried)
                .addObject("answer", answer)
                .addObject("enclosures", Enclosure.values())
                .addObject("grounds", ExtensionGround.values())
                .addObject("problems", problems);
        if (referral.state() == ReferralState.WRITING && viewer.mayAct(referral.referrerUnitId(), Capability.LIAISON)) {
            fields(page, typed == null ? ReferralForm.of(referral) : typed, referral.referrerUnitId());
        }
        return page;
    }

    /** What the fields of the report offer. */
    void fields(ModelAndView page, ReferralForm form, long referrerUnitId) {
        page.addObject("form", form)
                .addObject("enclosures", Enclosure.values())
                .addObject("policeUnits", authorities.police(referrerUnitId))
                .addObject("procuratorateUnits", authorities.procuratorates(referrerUnitId));
    }

    /** At the field it is about. */
    static Problem problem(Refused refused, String otherwise) {
        return Problem.of(FIELDS.getOrDefault(refused.messageKey(), otherwise), refused);
    }
}
