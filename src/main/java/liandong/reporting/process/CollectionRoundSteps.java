package liandong.reporting.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import liandong.engine.TableStatistics;
import liandong.reporting.CollectionRound;
import liandong.reporting.Combination;
import liandong.reporting.Compiling;
import liandong.reporting.PublicationApprovals;
import liandong.reporting.Reminders;
import liandong.reporting.ReviewReminders;
import liandong.reporting.RoundClosing;
import liandong.reporting.RoundOpening;
import liandong.reporting.Rounds;
import liandong.reporting.RungPlan;
import liandong.shared.BusinessTime;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The steps of the process {@code collection-round} (一期归集). */
@Component
public class CollectionRoundSteps {

    private static final int MOST_WORKERS = 4;

    private final Rounds rounds;
    private final RoundOpening opening;
    private final RungPlan rungPlan;
    private final Reminders reminders;
    private final ReviewReminders reviews;
    private final Compiling compiling;
    private final PublicationApprovals approvals;
    private final RoundClosing closing;
    private final ReportProcess reports;
    private final RepositoryService repository;
    private final TableStatistics statistics;
    private final BusinessTime time;

    CollectionRoundSteps(
            Rounds rounds,
            RoundOpening opening,
            RungPlan rungPlan,
            Reminders reminders,
            ReviewReminders reviews,
            Compiling compiling,
            PublicationApprovals approvals,
            RoundClosing closing,
            ReportProcess reports,
            RepositoryService repository,
            TableStatistics statistics,
            BusinessTime time) {
        this.rounds = rounds;
        this.opening = opening;
        this.rungPlan = rungPlan;
        this.reminders = reminders;
        this.reviews = reviews;
        this.compiling = compiling;
        this.approvals = approvals;
        this.closing = closing;
        this.reports = reports;
        this.repository = repository;
        this.statistics = statistics;
        this.time = time;
    }

    /** 登记应报单位 */
    public void prepareClaims(long roundId) {
        opening.prepareClaims(roundId);
    }

    /** As many as there are batches, four at most. */
    public int openingWorkers(long roundId) {
        int batches = (opening.expected(roundId) + RoundOpening.BATCH - 1) / RoundOpening.BATCH;
        return Math.max(1, Math.min(MOST_WORKERS, batches));
    }

    /** 开启一批: each obligation and its report are born in this one transaction. */
    public void openBatch(long roundId) {
        List<Long> opened = opening.openBatch(roundId);
        if (opened.isEmpty()) {
            return;
        }
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ReportProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        opened.forEach(obligation -> reports.start(definition, obligation));
    }

    public boolean claimsLeft(long roundId) {
        return opening.claimsLeft(roundId);
    }

    /** 发开始报送通知 */
    public void fileOpeningNotice(long roundId) {
        rounds.hold(roundId);
        reminders.fileOpeningNotice(roundId);
        statistics.renewAfter(opening.expected(roundId));
    }

    /** 排定下一档催报 */
    public void planNextRung(long roundId) {
        rungPlan.planNext(roundId);
    }

    public boolean rungsLeft(long roundId) {
        return rounds.get(roundId).nextRungAt() != null;
    }

    public Date nextRungAt(long roundId) {
        return Date.from(Objects.requireNonNull(rounds.get(roundId).nextRungAt()));
    }

    /** 取到期的一档 */
    public void takeDueRung(long roundId) {
        rungPlan.takeDue(roundId);
    }

    /** Asked again for each one of them, and the same each time. */
    public List<String> combinations(long roundId) {
        return rungPlan.combinations(roundId);
    }

    public String kind(long roundId) {
        return rungPlan.kind(roundId);
    }

    public String relation(String combination) {
        return Combination.of(combination).relation().code();
    }

    public int workdaysToDue(String combination) {
        return Combination.of(combination).workdaysToDue();
    }

    /** 提醒审核人 */
    public void remindReviewers(long roundId) {
        reviews.remind(roundId);
    }

    /** The cut-off, or now when there is nothing left to wait for. */
    public Date cutOffAt(long roundId) {
        return unlessSettled(roundId, rounds.get(roundId).cutOffAt());
    }

    /** 汇总 */
    public void compile(long roundId) {
        compiling.compile(roundId);
    }

    /** Whether the chain has let it pass. */
    public boolean approved(long roundId) {
        return !approvals.sentBack(roundId);
    }

    /** 发布 */
    public void publish(long roundId) {
        compiling.publish(roundId);
    }

    /** The lock, or now when there is nothing left to lock. */
    public Date lockAt(long roundId) {
        CollectionRound round = rounds.get(roundId);
        return unlessSettled(roundId, round.lockAt());
    }

    /** 锁定一批未报 */
    public void lockObligations(long roundId) {
        closing.lockBatch(roundId);
    }

    public boolean obligationsLeft(long roundId) {
        return closing.obligationsLeft(roundId);
    }

    public boolean reviewsLeft(long roundId) {
        return closing.reviewsLeft(roundId);
    }

    public boolean supplementWanted(long roundId) {
        return compiling.supplementWanted(roundId);
    }

    /** 补充汇总 */
    public void compileSupplement(long roundId) {
        compiling.compileSupplement(roundId);
    }

    /** 结束归集 */
    public void closeRound(long roundId) {
        closing.close(roundId);
    }

    private Date unlessSettled(long roundId, Instant otherwise) {
        return Date.from(rounds.isSettled(roundId) ? time.now() : otherwise);
    }
}
