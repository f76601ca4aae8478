package liandong.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.BooleanSupplier;
import liandong.LiandongApplication;
import liandong.engine.DueJobs;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application with its web server and a clock that is moved (被测应用). No mail leaves it. */
class Application implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final JobExecutor workers;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
        this.workers = bean(ProcessEngineConfigurationImpl.class).getJobExecutor();
    }

    static Application start() {
        return new Application(new SpringApplicationBuilder(LiandongApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=true",
                        "--liandong.audit.sealing=true",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    String address() {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Moves the clock, which then runs on, and lets the job executor do what is due until the condition holds. */
    void moveTo(String localTime, BooleanSupplier done) throws InterruptedException {
        Instant begin = Instant.now();
        clock(instant(localTime));
        workers.start();
        while (!done.getAsBoolean()) {
            Thread.sleep(100);
            clock(instant(localTime).plus(Duration.between(begin, Instant.now())));
        }
        workers.shutdown();
    }

    /** Moves the clock and does what is due by hand, one step after the other. */
    void moveTo(String localTime) {
        clock(instant(localTime));
        runDue();
    }

    void runDue() {
        workers.shutdown();
        bean(DueJobs.class).run();
    }

    private void clock(Instant now) {
        bean(RehearsalTime.class).moveTo(now);
    }

    private static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(BusinessTime.ZONE).toInstant();
    }

    @Override
    public void close() {
        context.close();
    }
}
