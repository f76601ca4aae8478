package liandong.engine.process;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Counts what is deployed while this server runs (部署计数), so that what was learned of a bundle is known to be of the newest. */
@Component
class Deployments implements Deployer {

    private final AtomicInteger number = new AtomicInteger();

    @Override
    public void deploy(DeploymentEntity deployment) {
        number.incrementAndGet();
    }

    int soFar() {
        return number.get();
    }
}
