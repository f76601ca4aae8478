package liandong.complaint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import liandong.engine.Decisions;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;

/** How much a report is worth (举报奖励数额), as {@code rewards.dmn} says for the day of the application. */
@Component
class RewardRules {

    private static final String TABLE = "rewards";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Decisions decisions;

    RewardRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param percent of fine and confiscated gains
     * @param least in yuan, as is the most
     */
    record Rule(BigDecimal percent, BigDecimal least, BigDecimal most, String basis) {

        BigDecimal amount(BigDecimal base) {
            BigDecimal share = base.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            return share.max(least).min(most);
        }
    }

    Rule of(int level, LocalDate appliedOn) {
        Refused.unless(level >= 1 && level <= 3, "complaint.refused.reward-level");
        Map<String, String> rule = decisions.row(TABLE, Map.of("level", level, "appliedDay", Decisions.day(appliedOn)));
        return new Rule(
                number(rule, "percent"), number(rule, "least"), number(rule, "most"), rule.getOrDefault("basis", ""));
    }

    private static BigDecimal number(Map<String, String> rule, String name) {
        return new BigDecimal(rule.getOrDefault(name, ""));
    }
}
