package liandong.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells everybody concerned at once what a new version of the plan changes for them (方案变更通知), in one mail for each
 * unit, and writes it into the campaign's timeline. The head of a unit that leaves is told too.
 */
@Component
class PlanVersionTelling {

    private final Notifications notifications;
    private final CampaignEvents timeline;
    private final MessageSource messages;

    PlanVersionTelling(Notifications notifications, CampaignEvents timeline, MessageSource messages) {
        this.notifications = notifications;
        this.timeline = timeline;
        this.messages = messages;
    }

    /** All of them in the order of the page, moved days last. */
    List<PlanDifference> differences(PlanComparison comparison) {
        return Stream.concat(
                        comparison.differences().stream(),
                        comparison.days().stream().map(day -> PlanDifference.of(say("campaign.version.days"), day)))
                .toList();
    }

    void tell(Campaign campaign, PlanChange change, PlanVersionDesk.Reading reading) {
        List<PlanDifference> all = differences(reading.comparison());
        timeline.add(
                campaign.id(),
                campaign.leadUnit(),
                "campaign.event.plan-version",
                String.valueOf(all.size()),
                change.reason());
        Set<Long> units = new LinkedHashSet<>();
        all.forEach(one -> units.addAll(one.unitIds()));
        List<ImmediateMail> mails = new ArrayList<>();
        units.forEach(unit -> mails.add(mail(campaign, change, unit, Capability.LIAISON, all)));
        reading.change()
                .leaving()
                .forEach(one -> mails.add(mail(campaign, change, one.unitId(), Capability.UNIT_HEAD, all)));
        notifications.send(mails);
    }

    private ImmediateMail mail(
            Campaign campaign, PlanChange change, long unit, Capability role, List<PlanDifference> all) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(say("campaign.mail.plan-version.intro", campaign.name()));
        all.stream().filter(one -> one.unitIds().contains(unit)).map(this::line).forEach(paragraphs::add);
        paragraphs.add(say("campaign.mail.plan-changed.reason", change.reason()));
        return ImmediateMail.notice(
                unit,
                role,
                "plan-changed:" + change.id() + ":" + unit + (role == Capability.UNIT_HEAD ? ":head" : ""),
                "campaign.mail.plan-version.subject",
                List.of(campaign.name()),
                paragraphs,
                "/campaigns/" + campaign.id(),
                campaign.id(),
                campaign.leadUnit());
    }

    private String line(PlanDifference one) {
        String key = one.before() == null ? "added" : one.after() == null ? "removed" : "changed";
        return say(
                "campaign.mail.plan-version." + key,
                one.group(),
                one.what(),
                String.valueOf(one.before()),
                String.valueOf(one.after()));
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE));
    }
}
