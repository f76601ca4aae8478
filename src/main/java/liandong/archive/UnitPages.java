package liandong.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.notification.DeliveryLog;
import liandong.notification.Told;
import liandong.organization.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the pages of the units (单位卷宗), so many on each, and counts for the index. */
@Component
class UnitPages {

    private static final int UNITS = 25;

    private final ObjectProvider<ArchivePart> parts;
    private final Campaigns campaigns;
    private final QueryPages queries;
    private final DeliveryLog deliveries;
    private final PackagePages pages;
    private final ArchiveWords words;

    UnitPages(
            ObjectProvider<ArchivePart> parts,
            Campaigns campaigns,
            QueryPages queries,
            DeliveryLog deliveries,
            PackagePages pages,
            ArchiveWords words) {
        this.parts = parts;
        this.campaigns = campaigns;
        this.queries = queries;
        this.deliveries = deliveries;
        this.pages = pages;
        this.words = words;
    }

    /** @param progress is told how many units are done */
    CampaignIndex write(Viewer lead, Campaign campaign, SealedZip zip, IntConsumer progress) {
        CampaignIndex index = new CampaignIndex();
        List<Participant> units = campaigns.everybody(campaign.id());
        for (int from = 0; from < units.size(); from += UNITS) {
            List<Participant> some = units.subList(from, Math.min(units.size(), from + UNITS));
            String path = "%s/%04d.html".formatted(words.of("archive.path.units"), from / UNITS + 1);
            Collection<UnitSection> sections = sections(lead, campaign, some, index);
            pages.write(zip, path, "units", Map.of("campaign", campaign, "sections", sections));
            sections.forEach(section -> index.unit(path, section));
            progress.accept(from + some.size());
        }
        return index;
    }

    private Collection<UnitSection> sections(
            Viewer lead, Campaign campaign, List<Participant> units, CampaignIndex index) {
        Map<Long, UnitSection> sections = new LinkedHashMap<>();
        units.forEach(unit -> sections.put(unit.unitId(), new UnitSection(unit)));
        Set<Long> ids = sections.keySet();
        events(lead, campaign.id(), ids).forEach(event -> {
            Objects.requireNonNull(sections.get(event.unitId())).add(event, words.text(event.at()));
            index.matter(event);
        });
        parts.orderedStream()
                .flatMap(part -> part.records(campaign.id(), ids).stream())
                .forEach(written ->
                        Objects.requireNonNull(sections.get(written.unitId())).add(written));
        return sections.values();
    }

    private List<UnitEvent> events(Viewer lead, long campaignId, Set<Long> units) {
        List<UnitEvent> events = new ArrayList<>(told(lead, campaignId, units));
        parts.orderedStream()
                .flatMap(part -> part.events().stream())
                .flatMap(kind -> queries.events(kind, campaignId, units).stream())
                .forEach(events::add);
        events.sort(Comparator.comparing(UnitEvent::at).thenComparing(UnitEvent::place));
        return events;
    }

    private List<UnitEvent> told(Viewer lead, long campaignId, Set<Long> units) {
        List<Told> told = deliveries.ofUnits(lead, campaignId, units);
        Set<String> work =
                told.stream().flatMap(one -> Stream.ofNullable(one.aboutItem())).collect(Collectors.toSet());
        Map<String, String> matters = parts.orderedStream()
                .flatMap(part -> part.matters(work).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        String other = words.of("archive.matter.mail");
        return told.stream()
                .map(one -> event(one, matters.getOrDefault(Objects.requireNonNullElse(one.aboutItem(), ""), other)))
                .toList();
    }

    private UnitEvent event(Told told, String matter) {
        return new UnitEvent(
                told.unitId(),
                matter,
                told.at(),
                0,
                told.outcome() == Told.Outcome.SENT ? ArchiveMark.TOLD : ArchiveMark.OTHER,
                words.of(
                        told.recipient() == null ? "archive.told-nobody" : "archive.told",
                        told.recipient(),
                        words.of(told.outcome().messageKey()),
                        told.said()));
    }
}
