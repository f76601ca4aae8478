package liandong.handoff.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.handoff.ClueHandoff;
import liandong.handoff.HandoffLetter;
import liandong.handoff.HandoffPages;
import liandong.handoff.HandoffState;
import liandong.handoff.HandoffWords;
import liandong.handoff.Routing;
import liandong.handoff.TimeLimits;
import liandong.organization.Directory;
import liandong.organization.Region;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of one handoff (移送页) for whoever looks. */
@Component
class HandoffPage {

    private final HandoffPages pages;
    private final LetterFields fields;
    private final Routing routing;
    private final TimeLimits limits;
    private final Lamps lamps;
    private final Campaigns campaigns;
    private final Directory directory;
    private final HandoffWords words;

    HandoffPage(
            HandoffPages pages,
            LetterFields fields,
            Routing routing,
            TimeLimits limits,
            Lamps lamps,
            Campaigns campaigns,
            Directory directory,
            HandoffWords words) {
        this.pages = pages;
        this.fields = fields;
        this.routing = routing;
        this.limits = limits;
        this.lamps = lamps;
        this.campaigns = campaigns;
        this.directory = directory;
        this.words = words;
    }

    ModelAndView of(HandoffPages.View view, StepForm answer, List<Problem> problems) {
        ClueHandoff handoff = view.handoff();
        Campaign campaign = campaigns.find(handoff.campaignId()).orElseThrow();
        ModelAndView page = new ModelAndView("handoff/handoff")
                .addObject("view", view)
                .addObject("handoff", handoff)
                .addObject("title", words.title(handoff))
                .addObject("campaign", campaign.name())
                .addObject("region", regionName(handoff.matter().regionCode()))
                .addObject("answer", answer)
                .addObject("problems", problems);
        if (view.party() && handoff.state().isOpen()) {
            page.addObject(
                            "limit",
                            limits.of(
                                    handoff.state(),
                                    handoff.since().atZone(BusinessTime.ZONE).toLocalDate()))
                    .addObject("lamp", lamps.of(handoff.dueAt(), null));
        }
        if (view.mayAct()) {
            page.addObject("receivers", pages.receivers(handoff)).addObject("named", named(view));
        }
        if (view.mayAct() && handoff.state() == HandoffState.WRITING) {
            fields.add(page, LetterForm.of(handoff), campaign, Set.of(handoff.senderUnitId()));
            page.addObject("receivers", pages.receivers(handoff)).addObject("proposal", proposal(handoff));
        }
        return page;
    }

    private Routing.@Nullable Proposal proposal(ClueHandoff handoff) {
        return routing.propose(
                        handoff.campaignId(),
                        handoff.senderUnitId(),
                        handoff.matter().type(),
                        handoff.matter().regionCode())
                .orElse(null);
    }

    /** The unit that the last one held to be competent. */
    private static @Nullable Long named(HandoffPages.View view) {
        return view.latestLetters().stream()
                .map(HandoffLetter::namedUnitId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String regionName(String code) {
        return directory.region(code).map(Region::name).orElse(code);
    }
}
