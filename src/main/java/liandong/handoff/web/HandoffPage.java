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
    private final ReceiverChoice units;
    private final Routing routing;
    private final TimeLimits limits;
    private final Lamps lamps;
    private final Campaigns campaigns;
    private final Directory directory;
    private final HandoffWords words;

    HandoffPage(
            HandoffPages pages,
            LetterFields fields,
            ReceiverChoice units,
            Routing routing,
            TimeLimits limits,
            Lamps lamps,
            Campaigns campaigns,
            Directory directory,
            HandoffWords words) {
        this.pages = pages;
        this.fields = fields;
        this.units = units;
        this.routing = routing;
        this.limits = limits;
        this.lamps = lamps;
        this.campaigns = campaigns;
        this.directory = directory;
        this.words = words;
    }

    /** The unit that was chosen or typed; null when there is none. */
    @Nullable
    Long receiver(ClueHandoff handoff, @Nullable Long unitId, @Nullable String typed) {
        return units.chosen(campaign(handoff), pages.receivers(handoff), unitId, typed);
    }

    private Campaign campaign(ClueHandoff handoff) {
        return campaigns.find(handoff.campaignId()).orElseThrow();
    }

    /** With what was typed in the letter. */
    ModelAndView of(HandoffPages.View view, LetterForm letter, List<Problem> problems) {
        return of(view, letter, StepForm.EMPTY, problems);
    }

    ModelAndView of(HandoffPages.View view, StepForm answer, List<Problem> problems) {
        return of(view, LetterForm.of(view.handoff()), answer, problems);
    }

    private ModelAndView of(HandoffPages.View view, LetterForm letter, StepForm answer, List<Problem> problems) {
        ClueHandoff handoff = view.handoff();
        Campaign campaign = campaign(handoff);
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
        if (view.mayAct() && handoff.state() == HandoffState.WRITING) {
            fields.add(page, letter, campaign, Set.of(handoff.senderUnitId()));
            page.addObject("proposal", proposal(handoff));
            units.add(page, campaign, pages.receivers(handoff), letter.unitText(), letter.toUnitId());
        } else if (view.mayAct()) {
            Long named = answer.unitId() == null ? named(view) : answer.unitId();
            page.addObject("named", named);
            units.add(page, campaign, pages.receivers(handoff), answer.unitText(), named);
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
