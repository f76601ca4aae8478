package liandong.handoff;

import java.util.Set;
import java.util.stream.Collectors;
import liandong.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that is forbidden of a handoff (移送限制), whoever says so. */
@Component
class Restrictions {

    private final ObjectProvider<HandoffRestriction> restrictions;

    Restrictions(ObjectProvider<HandoffRestriction> restrictions) {
        this.restrictions = restrictions;
    }

    Set<Long> barredUnits(long handoffId) {
        return restrictions.stream()
                .flatMap(one -> one.barredUnits(handoffId).stream())
                .collect(Collectors.toSet());
    }

    void check(long handoffId, String... texts) {
        for (String text : texts) {
            Refused.unless(
                    restrictions.stream().noneMatch(one -> one.givesAway(handoffId, text)),
                    "handoff.refused.gives-away");
        }
    }
}
