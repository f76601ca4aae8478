package liandong.reporting.process;

import java.util.Date;
import liandong.reporting.Schedule;
import org.springframework.stereotype.Component;

/** The steps of the process {@code reporting-schedule} (报送日程). */
@Component
public class ReportingScheduleSteps {

    private final Schedule schedule;

    ReportingScheduleSteps(Schedule schedule) {
        this.schedule = schedule;
    }

    /** 排定下一期 */
    public void planNextPeriod(long itemId) {
        schedule.planNext(itemId);
    }

    public boolean periodsLeft(long itemId) {
        return schedule.periodsLeft(itemId);
    }

    public Date nextOpeningAt(long itemId) {
        return Date.from(schedule.nextOpeningAt(itemId));
    }

    /** 启动本期归集 */
    public void startRound(long itemId) {
        schedule.startNext(itemId);
    }
}
