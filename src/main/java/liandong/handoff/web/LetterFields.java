package liandong.handoff.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.handoff.ClueSource;
import liandong.handoff.ViolationType;
import liandong.organization.Directory;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the fields of a letter offer (移送函填写项): regions and units of the campaign. */
@Component
class LetterFields {

    private static final Map<String, String> FIELDS = Map.of(
            "handoff.refused.no-subject", "subjectName",
            "handoff.refused.no-violation", "violation",
            "handoff.refused.uscc", "uscc",
            "handoff.refused.no-receiver", "toUnitId",
            "handoff.refused.own-unit", "toUnitId",
            "handoff.refused.not-a-receiver", "toUnitId");

    private final Campaigns campaigns;
    private final Directory directory;

    LetterFields(Campaigns campaigns, Directory directory) {
        this.campaigns = campaigns;
        this.directory = directory;
    }

    /** @param sending units the letter can not go to, because it comes from them */
    void add(ModelAndView page, LetterForm form, Campaign campaign, Set<Long> sending) {
        page.addObject("form", form)
                .addObject("regions", regions(campaign.regionCode()))
                .addObject("sources", ClueSource.values())
                .addObject("types", ViolationType.values())
                .addObject(
                        "receivers",
                        campaigns.participants(campaign.id()).stream()
                                .filter(unit -> !sending.contains(unit.unitId()))
                                .toList());
    }

    /** The campaign's region and those below it, by code. */
    private Map<String, String> regions(String code) {
        Map<String, String> names = new TreeMap<>();
        directory.region(code).ifPresent(own -> names.put(own.code(), own.name()));
        for (String level : List.of("PROVINCE", "CITY", "COUNTY")) {
            directory.regionsUnder(code, level).forEach(below -> names.put(below.code(), below.name()));
        }
        return names;
    }

    /** At the field it is about. */
    static Problem problem(Refused refused) {
        return Problem.of(FIELDS.getOrDefault(refused.messageKey(), "subjectName"), refused);
    }
}
