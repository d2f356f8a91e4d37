package io.distributedsession.keys.lifecycle;

import java.time.Duration;
import java.time.Instant;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.RingCondition;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.TestClock.START;
import static io.distributedsession.keys.lifecycle.Nodes.DELAY;
import static io.distributedsession.keys.lifecycle.Nodes.LIFE;
import static io.distributedsession.keys.lifecycle.Nodes.REFRESH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A ring tells how it is without asking the store. */
class ConditionTest {

    private final Nodes nodes = new Nodes();

    @Test
    void ringThatWasNotStarted_isNotReady() {
        RingCondition condition = nodes.of().condition();

        assertThat(condition.isReady()).isFalse();
        assertThat(condition.activeKeyId()).isEmpty();
        assertThat(condition.lastRefresh()).isEmpty();
    }

    @Test
    void startedRing_tellsItsKeyAndItsRefreshes() {
        RingCondition condition = nodes.started().condition();

        SigningKey key = nodes.keys().get(0);
        assertThat(condition.isReady()).isTrue();
        assertThat(condition.activeKeyId()).hasValue(key.id());
        assertThat(condition.activeKeyCreated()).hasValue(START);
        assertThat(condition.activeKeyExpires()).hasValue(START.plus(LIFE));
        assertThat(condition.nextKeyActivates()).isEmpty();
        assertThat(condition.lastRefresh()).hasValue(START);
        assertThat(condition.nextRefresh()).hasValue(START.plus(REFRESH));
    }

    @Test
    void successorThatWaits_isAnnounced() {
        KeyRing ring = nodes.started();
        nodes.pass(LIFE.minus(DELAY), ring);

        assertThat(ring.condition().nextKeyActivates()).hasValue(START.plus(LIFE));
    }

    @Test
    void failedRefreshes_areToldWithTheFirstOfThem_untilOneSucceeds() {
        KeyRing ring = nodes.started();
        nodes.repository.down(true);
        Instant firstFailure = START.plus(REFRESH);
        for (int i = 0; i < 3; i++) {
            nodes.clock.advance(REFRESH);
            assertThatThrownBy(ring::refresh).isInstanceOf(SessionStoreException.class);
        }
        assertThat(ring.condition().failingSince()).hasValue(firstFailure);
        assertThat(ring.condition().lastRefresh()).hasValue(START);
        assertThat(ring.condition().activeKeyId()).isPresent();
        assertThat(ring.condition().isReady()).isFalse();

        nodes.repository.down(false);
        nodes.pass(REFRESH, ring);
        assertThat(ring.condition().failingSince()).isEmpty();
        assertThat(ring.condition().isReady()).isTrue();
    }

    @Test
    void asking_costsNoRead() {
        KeyRing ring = nodes.started();
        int before = nodes.repository.reads();
        nodes.clock.advance(Duration.ofDays(1));

        ring.condition();

        assertThat(nodes.repository.reads()).isEqualTo(before);
    }
}
