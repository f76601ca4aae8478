package liandong.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells every unit concerned at once which of its days changed (方案调整通知), in one mail for each change. */
@Component
class PlanChangeMails {

    private final Notifications notifications;
    private final MessageSource messages;

    PlanChangeMails(Notifications notifications, MessageSource messages) {
        this.notifications = notifications;
        this.messages = messages;
    }

    void tell(Campaign campaign, PlanChange change, List<MovedDay> moved) {
        Set<Long> units = new LinkedHashSet<>();
        moved.forEach(day -> units.addAll(day.unitIds()));
        units.forEach(unit -> tell(
                campaign,
                change,
                unit,
                moved.stream().filter(day -> day.unitIds().contains(unit)).toList()));
    }

    private void tell(Campaign campaign, PlanChange change, long unit, List<MovedDay> moved) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("campaignName", campaign.name());
        model.put("campaignId", campaign.id());
        model.put("reason", change.reason());
        model.put("days", moved.stream().map(this::line).toList());
        notifications.send(new ImmediateMail(
                unit,
                Capability.LIAISON,
                "plan-changed:" + change.id() + ":" + unit,
                "campaign.mail.plan-changed.subject",
                List.of(campaign.name()),
                "campaign/mail/plan-changed",
                model,
                campaign.id(),
                campaign.leadUnit(),
                false,
                null));
    }

    private String line(MovedDay day) {
        return say("campaign.mail.plan-changed.line", day.name(), say(day.before()), say(day.after()));
    }

    private String say(LocalDate day) {
        return say(
                "campaign.mail.day",
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE));
    }
}
