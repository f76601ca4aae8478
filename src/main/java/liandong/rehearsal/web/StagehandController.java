package liandong.rehearsal.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import liandong.campaign.PlanReader;
import liandong.campaign.PlanReading;
import liandong.notification.RehearsalMailbox;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.rehearsal.Casting;
import liandong.rehearsal.Rehearsal;
import liandong.rehearsal.RehearsalState;
import liandong.shared.BusinessTime;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What scripts/rehearse needs behind the scenes (演练后台): a cast for any plan, an instant, the outcome. Administrator only. */
@RestController
@Profile("rehearsal | test")
@RequestMapping("/rehearsal")
class StagehandController {

    private final PlanReader plans;
    private final Casting casting;
    private final Rehearsal rehearsal;
    private final RehearsalState state;
    private final BusinessTime time;
    private final RehearsalMailbox mailbox;

    StagehandController(
            PlanReader plans,
            Casting casting,
            Rehearsal rehearsal,
            RehearsalState state,
            BusinessTime time,
            RehearsalMailbox mailbox) {
        this.plans = plans;
        this.casting = casting;
        this.rehearsal = rehearsal;
        this.state = state;
        this.time = time;
        this.mailbox = mailbox;
    }

    /** Units and accounts for the plan; 422 with what is wrong in it. */
    @PostMapping("/cast")
    ResponseEntity<?> cast(Viewer viewer, @RequestParam String plan) {
        allowed(viewer);
        PlanReading reading = plans.read(plan);
        return reading.problems().isEmpty()
                ? ResponseEntity.ok(casting.cast(reading.valid()))
                : ResponseEntity.unprocessableEntity().body(reading.problems());
    }

    /** Moves to that instant of Shanghai time; answers where the clock stands. */
    @PostMapping("/instant")
    String instant(Viewer viewer, @RequestParam LocalDateTime at) {
        allowed(viewer);
        rehearsal.stepTo(at.atZone(BusinessTime.ZONE).toInstant());
        return clock(viewer);
    }

    @GetMapping("/clock")
    String clock(Viewer viewer) {
        allowed(viewer);
        return time.zoned().toLocalDateTime().toString();
    }

    /** The port of this machine at which mail is fetched over IMAP. */
    @GetMapping("/mailbox")
    String mailbox(Viewer viewer) {
        allowed(viewer);
        return String.valueOf(mailbox.imapPort());
    }

    @GetMapping("/state")
    Map<String, List<Map<String, Object>>> state(Viewer viewer, @RequestParam(defaultValue = "") List<String> only) {
        allowed(viewer);
        return state.read(only);
    }

    private static void allowed(Viewer viewer) {
        if (viewer.capability() != Capability.ADMINISTRATOR) {
            throw new NotVisible();
        }
    }
}
