package liandong.engine.process;

import java.time.Instant;
import java.util.Date;
import liandong.engine.EngineClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's clock (引擎时钟). It is static: one per JVM. */
@Component
class CamundaClock implements EngineClock {

    @Override
    public void set(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public void reset() {
        ClockUtil.reset();
    }
}
