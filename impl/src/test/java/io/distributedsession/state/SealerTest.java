package io.distributedsession.state;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.SessionStoreException;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.TestClock;
import io.distributedsession.keys.TestRepository;
import io.distributedsession.keys.TestRing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealerTest {

    private static final byte[] STATE_ID = filled(16, 1);
    private static final byte[] TAG = filled(8, 2);
    private static final byte[] PLAIN = "a very secret cart".getBytes(UTF_8);
    private static final String PARTITION = "shop.s.abc";

    private final TestClock clock = new TestClock();
    private final TestRepository repository = new TestRepository();
    private final KeyRing ring = TestRing.started(repository, clock);
    private final Sealer sealer = new Sealer(ring, new SecureRandom());
    private final byte[] sealed = sealer.sealBean(STATE_ID, "cart", TAG, PLAIN);

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static void assertRefused(Reason reason, ThrowingCallable action) {
        assertThatExceptionOfType(UnsealException.class)
                .isThrownBy(action)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void opensWhatItSealed() {
        assertThat(sealed).hasSize(PLAIN.length + 37).hasSize(PLAIN.length + Sealer.OVERHEAD);
        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
        assertThat(sealer.openBean(STATE_ID, "cart", TAG, sealed)).isEqualTo(PLAIN);
        assertThat(sealer.openRecord(PARTITION, sealer.sealRecord(PARTITION, PLAIN)))
                .isEqualTo(PLAIN);
        assertThat(sealer.openBean(STATE_ID, "x", TAG, sealer.sealBean(STATE_ID, "x", TAG, new byte[0])))
                .isEmpty();
    }

    @Test
    void chunkOpensOnlyInItsPlace() {
        byte[] chunk = sealer.sealChunk(STATE_ID, "cart", TAG, 1, 3, PLAIN);

        assertThat(sealer.openChunk(STATE_ID, "cart", TAG, 1, 3, chunk)).isEqualTo(PLAIN);
        assertRefused(Reason.TAMPERED, () -> sealer.openChunk(STATE_ID, "cart", TAG, 2, 3, chunk));
        assertRefused(Reason.TAMPERED, () -> sealer.openChunk(STATE_ID, "cart", TAG, 1, 2, chunk));
        assertRefused(Reason.TAMPERED, () -> sealer.openChunk(STATE_ID, "cart", filled(8, 3), 1, 3, chunk));
        assertRefused(Reason.TAMPERED, () -> sealer.openChunk(STATE_ID, "user", TAG, 1, 3, chunk));
        assertRefused(Reason.TAMPERED, () -> sealer.openBean(STATE_ID, "cart", TAG, chunk));
    }

    @Test
    void neverRepeatsANonce() {
        Set<String> seals = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seals.add(Arrays.toString(sealer.sealBean(STATE_ID, "cart", TAG, PLAIN)));
        }
        assertThat(seals).hasSize(1000);
    }

    @Test
    void isBoundToSessionBeanAndTag() {
        assertRefused(Reason.TAMPERED, () -> sealer.openBean(filled(16, 9), "cart", TAG, sealed));
        assertRefused(Reason.TAMPERED, () -> sealer.openBean(STATE_ID, "user", TAG, sealed));
        assertRefused(Reason.TAMPERED, () -> sealer.openBean(STATE_ID, "cart", filled(8, 9), sealed));
        assertRefused(Reason.TAMPERED, () -> sealer.openRecord(PARTITION, sealed));
        byte[] record = sealer.sealRecord(PARTITION, PLAIN);
        assertRefused(Reason.TAMPERED, () -> sealer.openRecord("shop.s.abd", record));
        assertRefused(Reason.TAMPERED, () -> sealer.openBean(PARTITION.getBytes(UTF_8), "", new byte[0], record));
    }

    @Test
    void isBoundToTheApplication() {
        TestClock still = new TestClock();
        Sealer here = new Sealer(TestRing.known(still, "shop"), new SecureRandom());
        Sealer there = new Sealer(TestRing.known(still, "forum"), new SecureRandom());
        byte[] foreign = here.sealRecord(PARTITION, PLAIN);
        assertRefused(Reason.TAMPERED, () -> there.openRecord(PARTITION, foreign));
    }

    @Test
    void everyFlippedBitAndTruncationIsRefused() {
        for (int bit = 9 * 8; bit < sealed.length * 8; bit++) {
            byte[] forged = sealed.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(Reason.TAMPERED, () -> sealer.openBean(STATE_ID, "cart", TAG, forged));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertRefused(Reason.TAMPERED, () -> sealer.openBean(STATE_ID, "cart", TAG, cut));
        }
        byte[] older = sealed.clone();
        older[0] = 0;
        assertRefused(Reason.TAMPERED, () -> sealer.openBean(STATE_ID, "cart", TAG, older));
    }

    @Test
    void aNewerFormatIsLeftAlone() {
        byte[] newer = sealed.clone();
        newer[0] = 2;
        assertThatThrownBy(() -> sealer.openBean(STATE_ID, "cart", TAG, newer))
                .isInstanceOf(NewerStateException.class)
                .hasMessageStartingWith("DSS-0301");
        newer[0] = -1;
        assertThatThrownBy(() -> sealer.openRecord(PARTITION, newer)).isInstanceOf(NewerStateException.class);
    }

    @Test
    void anUnknownOrUnavailableKeyIsAnOutage() {
        byte[] unknown = sealed.clone();
        unknown[1]++;
        assertThatThrownBy(() -> sealer.openBean(STATE_ID, "cart", TAG, unknown))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0300");
        repository.down(true);
        clock.advance(Duration.ofSeconds(5));
        assertThatThrownBy(() -> sealer.openBean(STATE_ID, "cart", TAG, unknown))
                .isInstanceOf(SessionStoreException.class);
    }

    @Test
    void aRevokedKeyEndsTheSession() {
        repository.revoke(ring.signing().id(), "leaked");
        ring.refresh();
        assertRefused(Reason.REVOKED, () -> sealer.openBean(STATE_ID, "cart", TAG, sealed));
    }

    @Test
    void anOlderKeyStillOpens() {
        repository.storeIfAbsent("next", TestRing.key(5, TestClock.START.plusSeconds(1)));
        clock.advance(Duration.ofSeconds(2));
        ring.refresh();
        assertThat(ring.signing().idBytes()[0]).isEqualTo((byte) 5);
        assertThat(sealer.openBean(STATE_ID, "cart", TAG, sealed)).isEqualTo(PLAIN);
    }

    @Test
    void refusalsNameNothingSecret() {
        assertThatThrownBy(() -> sealer.openRecord(PARTITION, sealed))
                .hasMessageContaining("DSS-0310")
                .hasMessageContaining("TAMPERED")
                .hasMessageNotContaining(PARTITION)
                .hasNoCause();
    }
}
