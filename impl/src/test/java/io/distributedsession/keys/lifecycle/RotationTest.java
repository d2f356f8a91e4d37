package io.distributedsession.keys.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.keys.KeyLookup;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.store.Race;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.TestClock.START;
import static io.distributedsession.keys.lifecycle.Nodes.DELAY;
import static io.distributedsession.keys.lifecycle.Nodes.LIFE;
import static io.distributedsession.keys.lifecycle.Nodes.REFRESH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One key follows the other. */
class RotationTest {

    private static final Duration DUE = LIFE.minus(DELAY.multipliedBy(2));
    private static final Duration RETENTION = Duration.ofDays(31);

    private final Nodes nodes = new Nodes();
    private final KeyRing ring = nodes.started();
    private final SigningKey first = nodes.keys().get(0);

    private static byte[] idOf(SigningKey key) {
        return Base64.getUrlDecoder().decode(key.id());
    }

    @Test
    void successor_isMadeTwoDelaysBeforeTheEnd_andTakesOverThere() {
        nodes.pass(DUE.minusMillis(1), ring);
        assertThat(nodes.keys()).containsExactly(first);

        nodes.pass(Duration.ofMillis(1), ring);
        nodes.pass(REFRESH, ring);

        assertThat(nodes.keys()).hasSize(2);
        SigningKey next = nodes.keys().get(1);
        assertThat(next.created()).isEqualTo(START.plus(DUE));
        assertThat(next.activates()).isEqualTo(first.expires());
        assertThat(next.expires()).isEqualTo(next.created().plus(LIFE));
        assertThat(nodes.repository.slots().get(first.id())).isEqualTo(next);
        assertThat(ring.signing().id()).isEqualTo(first.id());
        nodes.pass(DELAY.multipliedBy(2).minus(REFRESH), ring);
        assertThat(ring.signing().id()).isEqualTo(next.id());
        assertThat(ring.find(idOf(first))).as("retired").isInstanceOf(KeyLookup.Known.class);
    }

    @Test
    void keyThatIsAskedFor_signsAsSoonAsEveryNodeKnowsIt_andIsMadeOnce() {
        KeyRing other = nodes.started();

        ring.makeNext();
        ring.makeNext();

        assertThat(nodes.keys()).hasSize(2);
        SigningKey next = nodes.keys().get(1);
        assertThat(next.activates()).isEqualTo(next.created().plus(DELAY));
        nodes.pass(DELAY.minus(REFRESH), ring, other);
        assertThat(other.signing().id()).isEqualTo(first.id());
        nodes.pass(REFRESH.plusMillis(1), ring, other);
        assertThat(ring.signing().id()).isEqualTo(next.id());
        assertThat(other.signing().id()).isEqualTo(next.id());
        assertThat(ring.find(idOf(first))).as("retired").isInstanceOf(KeyLookup.Known.class);
    }

    @Test
    void sixteenNodesInARace_makeOneSuccessor() {
        List<KeyRing> rings = Stream.generate(nodes::started).limit(16).toList();
        for (int rotation = 1; rotation <= 20; rotation++) {
            nodes.clock.advance(DUE);
            Race.of(16, i -> {
                rings.get(i).refresh();
                return i;
            });
            assertThat(nodes.keys()).filteredOn(key -> !key.isRevoked()).hasSize(2);
            nodes.clock.advance(DELAY.multipliedBy(2));
            rings.forEach(KeyRing::refresh);
            assertThat(rings.stream().map(node -> node.signing().id()).distinct())
                    .containsExactly(nodes.keys().get(nodes.keys().size() - 1).id());
            nodes.repository.revoke(nodes.keys().get(nodes.keys().size() - 2).id(), "to count the others");
        }
    }

    @Test
    void successorThatWaits_alreadyVerifies() {
        KeyRing other = nodes.started();
        nodes.pass(DUE, ring, other);

        assertThat(other.find(idOf(nodes.keys().get(1)))).isInstanceOf(KeyLookup.Known.class);
        assertThat(other.signing().id()).isEqualTo(first.id());
    }

    @Test
    void successorMadeLate_waitsForItsDelay_andTheOldKeySignsOn() {
        nodes.pass(LIFE.plusDays(10), ring);

        SigningKey next = nodes.keys().get(1);
        assertThat(next.activates()).isEqualTo(next.created().plus(DELAY));
        assertThat(ring.signing().id()).isEqualTo(first.id());
        nodes.pass(DELAY, ring);
        assertThat(ring.signing().id()).isEqualTo(next.id());
    }

    @Test
    void whileTheTableIsDown_noKeyTakesOver() {
        nodes.pass(DUE, ring);
        nodes.repository.down(true);
        nodes.clock.advance(DELAY.multipliedBy(2).plusDays(10));
        assertThatThrownBy(ring::refresh).isInstanceOf(SessionStoreException.class);

        assertThat(ring.signing().id())
                .as("other nodes may not know its successor")
                .isEqualTo(first.id());

        nodes.repository.down(false);
        ring.refresh();
        assertThat(ring.signing().id()).isEqualTo(nodes.keys().get(1).id());
    }

    @Test
    void retiredKey_isRemovedAfter31Days() {
        nodes.pass(DUE, ring);
        nodes.pass(DELAY.multipliedBy(2), ring);
        nodes.pass(RETENTION.minusMillis(1), ring);
        assertThat(nodes.keys()).contains(first);

        nodes.pass(Duration.ofMillis(1), ring);
        assertThat(nodes.keys()).doesNotContain(first).hasSize(1);
        nodes.pass(REFRESH, ring);
        assertThat(ring.find(idOf(first))).isInstanceOf(KeyLookup.Unknown.class);
    }

    @Test
    void keyThatSignedPastItsLife_isKept31DaysFromItsSuccessorsActivation() {
        nodes.pass(LIFE.plusDays(10), ring);
        nodes.pass(DELAY, ring);
        nodes.pass(RETENTION.minusMillis(1), ring);
        assertThat(nodes.keys()).contains(first);

        nodes.pass(Duration.ofMillis(1), ring);
        assertThat(nodes.keys()).doesNotContain(first);
    }

    @Test
    void keyThatSignedThroughALongOutage_isKept31DaysFromTheEndOfIt() {
        nodes.pass(DUE, ring);
        nodes.repository.down(true);
        nodes.clock.advance(DELAY.multipliedBy(2).plusDays(40));
        assertThat(ring.signing().id()).isEqualTo(first.id());

        nodes.repository.down(false);
        ring.refresh();
        nodes.pass(RETENTION.minusMillis(1), ring);
        assertThat(nodes.keys()).contains(first);

        nodes.pass(Duration.ofMillis(1), ring);
        assertThat(nodes.keys()).doesNotContain(first);
    }

    @Test
    void nodeThatStartsAfterALongOutage_removesNothingThatSignedUntilThen() {
        nodes.pass(DUE, ring);
        nodes.clock.advance(DELAY.multipliedBy(2).plusDays(40));

        nodes.started().refresh();

        assertThat(nodes.keys()).contains(first);
    }

    @Test
    void nodesThatAreNeverUpFor31Days_removeKeysAllTheSame() {
        IntStream.range(0, 10 * 52).forEach(week -> {
            KeyRing deployed = nodes.started();
            nodes.pass(Duration.ofDays(7), deployed);
        });

        assertThat(nodes.keys()).hasSizeBetween(1, 4);
    }

    @Test
    void keysOfManyYears_stayFew_andSlotsAreNeverTakenTwice() {
        IntStream.range(0, 10 * 365).forEach(day -> nodes.pass(Duration.ofDays(1), ring));

        assertThat(nodes.keys()).hasSizeBetween(1, 3);
        Instant now = nodes.clock.instant();
        assertThat(nodes.keys().get(nodes.keys().size() - 1).expires()).isAfter(now.plus(DELAY));
    }
}
