package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.LiandongTest;
import liandong.referral.ReferralMother.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must always hold of referrals is noticed when it does not. */
@LiandongTest
class ReferralInvariantTests {

    @Autowired
    ReferralMother mother;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReferralWithoutOwnerOrClockAndOneThatIsOverAndStillRunsAreNamed() {
        Scene scene = mother.scene();
        long id = mother.sent(scene);
        assertThat(mother.broken()).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            set("holder_unit_id = owner_unit_id", id);
            assertThat(mother.broken()).containsExactly("open-referral-has-one-owner");
            set("due_at = null", id);
            assertThat(mother.broken()).contains("open-referral-has-a-clock");
            set("state = 'HANDED_OVER'", id);
            assertThat(mother.broken()).contains("closed-referral-leaves-nothing");
        });
    }

    private void set(String what, long id) {
        jdbc.sql("update criminal_referral set " + what + " where id = :id")
                .param("id", id)
                .update();
    }
}
