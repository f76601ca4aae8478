package liandong.casework;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignPart;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.PublicityPlan;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanRevision;
import liandong.campaign.PlannedParticipants;
import liandong.campaign.PreviewLine;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a plan asks of the cases of its campaign (案件部分): that they are exposed every month. */
@Component
class CaseworkPart implements CampaignPart {

    private static final String EVERYBODY = "ALL_UNITS";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CaseworkPart(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        return monthly(plan).stream()
                .map(duty -> new PreviewLine(
                        say("casework.preview.group"),
                        say("casework.preview.exposure", duty.content()),
                        participants.units().size(),
                        null,
                        null,
                        say(duty.by().equals(EVERYBODY) ? "casework.duty.everybody" : "casework.duty.who-handles")))
                .toList();
    }

    @Override
    public void open(Campaign campaign, CampaignPlan plan) {
        jdbc.sql("delete from exposure_duty where campaign_id = :campaign")
                .param("campaign", campaign.id())
                .update();
        monthly(plan)
                .ifPresent(duty -> jdbc.sql("insert into exposure_duty (campaign_id, everybody, content)"
                                + " values (:campaign, :everybody, :content)")
                        .param("campaign", campaign.id())
                        .param("everybody", duty.by().equals(EVERYBODY))
                        .param("content", duty.content())
                        .update());
    }

    @Override
    public void revise(PlanRevision revision, PlanChange change) {
        open(revision.campaign(), revision.after());
    }

    private static Optional<PublicityPlan> monthly(CampaignPlan plan) {
        return plan.publicity().stream()
                .filter(one ->
                        one.kind().equals("CASE_EXPOSURE") && one.cadence().equals("MONTHLY"))
                .findFirst();
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.CHINA));
    }
}
