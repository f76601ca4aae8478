package liandong;

import java.time.Instant;
import liandong.rehearsal.RehearsalTime;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test the same instant and each test class an engine without running processes. */
class CleanStart implements BeforeAllCallback, BeforeEachCallback {

    static final Instant START = Instant.parse("2021-08-05T00:30:00Z");

    @Override
    public void beforeAll(ExtensionContext test) {
        RuntimeService runtime = context(test).getBean(RuntimeService.class);
        for (ProcessInstance instance :
                runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstanceIfExists(instance.getId(), "next test class", false, true, false, false);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        context(test).getBean(RehearsalTime.class).moveTo(START);
    }

    private static ApplicationContext context(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
