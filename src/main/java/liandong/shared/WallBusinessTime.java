package liandong.shared;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Business time outside rehearsals: the clock on the wall. */
@Component
@Profile("!rehearsal & !test")
class WallBusinessTime implements BusinessTime {

    private final SystemTime systemTime;

    WallBusinessTime(SystemTime systemTime) {
        this.systemTime = systemTime;
    }

    @Override
    public Instant now() {
        return systemTime.now();
    }
}
