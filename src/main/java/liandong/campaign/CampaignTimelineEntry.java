package liandong.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of the campaign's timeline (办理过程). State is DONE, NOW or TO_COME. */
public record CampaignTimelineEntry(
        Instant at, String text, @Nullable String unitName, String state) {}
