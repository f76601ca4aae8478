package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import liandong.LiandongTest;
import liandong.reporting.Compiling;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The archive reads many units with few questions (R116, national campaigns). */
@LiandongTest
class ArchiveQueriesTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Compiling compiling;

    @Autowired
    ArchiveFixture archive;

    @Test
    void moreUnitsOnAPageAskTheDatabaseNoMore() throws Exception {
        Case few = running(25);
        Case many = running(45);
        few.at("2021-09-19T00:00");
        List.of(few, many)
                .forEach(asked ->
                        compiling.confirm(asked.officer(), asked.round().id(), "先行发布"));
        few.at("2021-11-02T10:00");
        List.of(few, many).forEach(asked -> archive.close(asked.officer(), asked.campaignId()));
        int queries = queries(few);
        assertThat(queries).isGreaterThan(50);
        assertThat(queries(many)).as("units are read page by page").isLessThan(queries + 5);
    }

    private Case running(int units) {
        Case asked = mother.launched("2021-08");
        asked.manyMoreUnits(units);
        asked.at("2021-08-31T08:00");
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        return asked;
    }

    private int queries(Case asked) throws Exception {
        Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Counting counting = new Counting();
        counting.start();
        Level before = statements.getLevel();
        statements.addAppender(counting);
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        try {
            archive.built(asked.officer(), asked.campaignId());
        } finally {
            statements.setAdditive(true);
            statements.setLevel(before);
            statements.detachAppender(counting);
        }
        return counting.number.get();
    }

    /** Counts what is asked while a package is built; putting the package away is not asking. */
    private static final class Counting extends AppenderBase<ILoggingEvent> {

        final AtomicInteger number = new AtomicInteger();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals("archive-building")
                    && event.getFormattedMessage().startsWith("Executing prepared SQL statement [select")) {
                number.incrementAndGet();
            }
        }
    }
}
