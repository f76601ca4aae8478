package liandong.campaign.process;

import java.util.Map;
import liandong.campaign.CampaignCloseConfirmed;
import liandong.campaign.CampaignLaunched;
import liandong.campaign.PartsChanged;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to a campaign (专项行动流程). */
@Component
class CampaignProcess {

    static final String KEY = "campaign";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    CampaignProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void start(CampaignLaunched launched) {
        runtime.startProcessInstanceByKey(
                KEY, Long.toString(launched.campaignId()), Map.of("campaignId", launched.campaignId()));
    }

    /** Nobody waits for it while phases run or the lead is about to confirm; the campaign looks for itself later. */
    @EventListener
    void lookAgain(PartsChanged changed) {
        runtime.createMessageCorrelation("parts-changed")
                .processInstanceBusinessKey(Long.toString(changed.campaignId()))
                .correlateAll();
    }

    @EventListener
    void close(CampaignCloseConfirmed confirmed) {
        tasks.complete(worklist.openTask("confirm-close", confirmed.campaignId())
                .orElseThrow(() -> new Refused("campaign.close.not-yet")));
    }
}
