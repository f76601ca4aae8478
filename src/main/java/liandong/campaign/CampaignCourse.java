package liandong.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import liandong.shared.BusinessTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of a campaign as people read it (办理过程): what happened, what runs, what the plan says is to come. */
@Service
@Transactional(readOnly = true)
public class CampaignCourse {

    private final CampaignEvents events;
    private final PhaseRows phases;
    private final PhaseCourse course;
    private final MessageSource messages;

    CampaignCourse(CampaignEvents events, PhaseRows phases, PhaseCourse course, MessageSource messages) {
        this.events = events;
        this.phases = phases;
        this.course = course;
        this.messages = messages;
    }

    /** Oldest first: DONE, then NOW, then TO_COME. */
    public List<CampaignTimelineEntry> timeline(long campaignId) {
        List<CampaignTimelineEntry> entries = new ArrayList<>(events.of(campaignId));
        List<CampaignTimelineEntry> ahead = new ArrayList<>();
        for (Phase phase : phases.ofCampaign(campaignId)) {
            if (phase.state().equals("WAITING")) {
                ahead.add(entry(course.startsAt(phase.id()), "campaign.event.phase-starts", phase, "TO_COME"));
            }
            if (phase.state().equals("OPEN")) {
                ahead.add(entry(course.endsAt(phase.id()), "campaign.event.phase-ends", phase, "TO_COME"));
            }
            if (phase.state().equals("ENDED")) {
                entries.add(
                        entry(Objects.requireNonNull(phase.endedAt()), "campaign.event.phase-to-close", phase, "NOW"));
            }
        }
        ahead.sort(Comparator.comparing(CampaignTimelineEntry::at));
        entries.addAll(ahead);
        return entries;
    }

    private CampaignTimelineEntry entry(java.time.Instant at, String key, Phase phase, String state) {
        Locale locale = LocaleContextHolder.getLocale();
        String day = at.minusMillis(1).atZone(BusinessTime.ZONE).toLocalDate().toString();
        String text = messages.getMessage(key, new Object[] {phase.name(), day}, locale);
        return new CampaignTimelineEntry(at, Objects.requireNonNull(text), null, state);
    }
}
