package liandong.handoff.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Participant;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * One unit out of many (选择单位): a list where they are few; else a box for words of its name or region, and those that fit
 * to choose from. A text that fits one unit only is that unit.
 */
@Component
class ReceiverChoice {

    /** What the button that only looks for units sends. */
    static final String FIND = "find";

    private static final int FEW = 40;
    private static final int SHOWN = 20;

    private final CampaignRegions regions;

    ReceiverChoice(CampaignRegions regions) {
        this.regions = regions;
    }

    /**
     * What the fragment {@code handoff/units} shows.
     *
     * @param typed words for the unit; null when nothing was looked for
     * @param chosen the unit chosen before
     */
    void add(
            ModelAndView page,
            Campaign campaign,
            List<Participant> units,
            @Nullable String typed,
            @Nullable Long chosen) {
        page.addObject("receivers", units).addObject("few", units.size() <= FEW);
        if (units.size() > FEW) {
            List<Participant> fitting = typed == null || typed.isBlank() ? List.of() : fitting(campaign, units, typed);
            page.addObject("unitText", typed)
                    .addObject("fitting", fitting.size())
                    .addObject(
                            "found",
                            Stream.concat(
                                            units.stream().filter(unit -> Objects.equals(unit.unitId(), chosen)),
                                            fitting.stream().limit(SHOWN))
                                    .distinct()
                                    .toList());
        }
    }

    /**
     * The unit that was chosen, or the only one whose name or region is like that.
     *
     * @throws Refused when several are
     */
    @Nullable
    Long chosen(Campaign campaign, List<Participant> units, @Nullable Long unitId, @Nullable String typed) {
        if (unitId != null || typed == null || typed.isBlank()) {
            return unitId;
        }
        List<Participant> fitting = fitting(campaign, units, typed);
        List<Participant> exactly = fitting.stream()
                .filter(unit -> unit.unitName().equals(typed.strip()))
                .toList();
        List<Participant> meant = exactly.isEmpty() ? fitting : exactly;
        Refused.unless(meant.size() == 1, "handoff.refused.which-unit", meant.size());
        return meant.get(0).unitId();
    }

    private List<Participant> fitting(Campaign campaign, List<Participant> units, String typed) {
        List<String> words = Arrays.asList(typed.strip().split("\\s+"));
        Map<String, String> names = regions.of(campaign.regionCode());
        return units.stream()
                .filter(unit -> words.stream()
                        .allMatch(word -> unit.unitName().contains(word)
                                || names.getOrDefault(unit.regionCode(), "").contains(word)))
                .toList();
    }
}
