package liandong.reporting.process;

import java.util.Map;
import liandong.reporting.ItemScheduled;
import liandong.reporting.ScheduleMoved;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process {@code reporting-schedule} (报送日程). One instance per item, its id is the business key. */
@Component
class ReportingScheduleProcess {

    static final String KEY = "reporting-schedule";

    private final RuntimeService runtime;

    ReportingScheduleProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(ItemScheduled event) {
        runtime.startProcessInstanceByKey(KEY, String.valueOf(event.itemId()), Map.of("itemId", event.itemId()));
    }

    /**
     * When it does not wait just now, it looks at the new days before it waits again; when all its periods had been
     * started it begins anew for those that were added.
     */
    @EventListener
    void on(ScheduleMoved event) {
        if (runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(String.valueOf(event.itemId()))
                        .count()
                == 0) {
            on(new ItemScheduled(event.campaignId(), event.itemId()));
        }
        runtime.createMessageCorrelation("schedule-changed")
                .processInstanceBusinessKey(String.valueOf(event.itemId()))
                .correlateAll();
    }
}
