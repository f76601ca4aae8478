package liandong.handoff.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liandong.organization.Directory;
import org.springframework.stereotype.Component;

/** The region of a campaign and those below it (行动区划). */
@Component
class CampaignRegions {

    private final Directory directory;

    CampaignRegions(Directory directory) {
        this.directory = directory;
    }

    /** Names by code. */
    Map<String, String> of(String code) {
        Map<String, String> names = new TreeMap<>();
        directory.region(code).ifPresent(own -> names.put(own.code(), own.name()));
        for (String level : List.of("PROVINCE", "CITY", "COUNTY")) {
            directory.regionsUnder(code, level).forEach(below -> names.put(below.code(), below.name()));
        }
        return names;
    }
}
