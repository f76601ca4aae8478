package liandong.archive;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for packages whose server went away (续建归档). */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "liandong.archive.resuming", matchIfMissing = true)
class ArchiveResuming {

    private final ArchiveBuilding building;

    ArchiveResuming(ArchiveBuilding building) {
        this.building = building;
    }

    @Scheduled(fixedDelayString = "${liandong.archive.resume-interval:PT1M}")
    void resume() {
        building.resume();
    }
}
