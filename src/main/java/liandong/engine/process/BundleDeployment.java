package liandong.engine.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys processes, decision tables and task forms as one bundle (流程部署) under stable names, so that starting from the
 * jar and from the class folder is the same deployment and an unchanged bundle is no new version.
 */
@Component
class BundleDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;

    BundleDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deploy();
        } catch (IOException e) {
            throw new IllegalStateException("The process bundle cannot be read", e);
        }
    }

    private void deploy() throws IOException {
        DeploymentBuilder bundle =
                repository.createDeployment().name("liandong").enableDuplicateFiltering(false);
        for (Map.Entry<String, Resource> resource : resources().entrySet()) {
            try (InputStream content = resource.getValue().getInputStream()) {
                bundle.addInputStream(resource.getKey(), content);
            }
        }
        if (!bundle.getResourceNames().isEmpty()) {
            bundle.deploy();
        }
    }

    private static Map<String, Resource> resources() throws IOException {
        Map<String, Resource> found = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"bpmn/**/*.bpmn", "bpmn/**/*.dmn", "forms/**/*.form"}) {
            for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                String path = resource.getURL().getPath();
                String root = pattern.substring(0, pattern.indexOf('/') + 1);
                found.put(path.substring(path.lastIndexOf('/' + root) + 1), resource);
            }
        }
        return found;
    }
}
