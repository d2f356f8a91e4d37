package io.distributedsession.benchmarks.rotation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.ForwardingKeys;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.MemorySigningKeyRepository;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A fleet that found nothing under a broken schedule would be worth nothing. */
class FleetTest {

    private static final int ROTATIONS = 20;

    private static Findings run(KeySchedule schedule) {
        return run(schedule, new MemorySigningKeyRepository());
    }

    private static Findings run(KeySchedule schedule, SigningKeyRepository keys) {
        return new Fleet(keys, schedule, false, 7).run(ROTATIONS);
    }

    @Test
    void tightestSchedule_showsNothing() {
        Findings findings = run(RotationRun.TIGHTEST);

        assertThat(findings.refused).isZero();
        assertThat(findings.signedByUnknown).isZero();
        assertThat(findings.failedRefreshes).isPositive();
    }

    @Test
    void keyThatSignsBeforeEveryNodeHasRead_isFound() {
        Duration refresh = RotationRun.TIGHTEST.refresh();
        Findings findings = run(new KeySchedule(Duration.ofDays(7), refresh.dividedBy(60), refresh));

        assertThat(findings.signedByUnknown).isPositive();
    }

    @Test
    void keyThatIsLostWhileItsCookiesLive_isFound() {
        assertThat(run(RotationRun.TIGHTEST, new Forgetful()).refused).isPositive();
    }

    /** Has no key but the newest two. */
    private static final class Forgetful extends ForwardingKeys {

        Forgetful() {
            super(new MemorySigningKeyRepository());
        }

        @Override
        public List<SigningKey> findAll() {
            return super.findAll().stream()
                    .sorted(Comparator.comparing(SigningKey::created).reversed())
                    .limit(2)
                    .toList();
        }
    }
}
