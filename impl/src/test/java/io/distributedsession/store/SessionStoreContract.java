package io.distributedsession.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionExpiry;
import io.distributedsession.SessionStore;
import io.distributedsession.SessionTooLargeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.distributedsession.SessionExpiry.after;
import static io.distributedsession.SessionExpiry.sliding;
import static io.distributedsession.SessionExpiry.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the {@link SessionStore} does on every backend. */
public abstract class SessionStoreContract {

    private static final Duration IDLE = Duration.ofMinutes(20);
    private static final int MAX_BYTES = 900_000;
    private static final DistributedSessionOptions OPTIONS = DistributedSessionOptions.builder()
            .idleTimeout(IDLE)
            .maxSessionBytes(MAX_BYTES)
            .storeTimeout(Duration.ofSeconds(30))
            .build();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] VALUE = "value".getBytes(UTF_8);

    private final Instant start = Instant.ofEpochSecond(Heads.NOW);
    private final TestClock clock = new TestClock(start);
    private final String key = UUID.randomUUID().toString();
    private SessionStore store;

    protected abstract ValueStore values();

    @BeforeEach
    void setUp() {
        store = new StoredSessionStore(values(), "test", OPTIONS, clock, new SecureRandom(), Runnable::run);
    }

    @Test
    void neverSetValue_isEmpty() {
        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void setValue_isGot() {
        store.set(key, VALUE);

        assertThat(store.get(key)).contains(VALUE);
    }

    @Test
    void emptyValue_isAValue() {
        store.set(key, new byte[0]);

        assertThat(store.get(key)).contains(new byte[0]);
    }

    @Test
    void values_areCopiedInAndOut() {
        byte[] value = VALUE.clone();
        store.set(key, value);
        value[0]++;
        store.get(key).orElseThrow()[0]++;

        assertThat(store.get(key)).contains(VALUE);
    }

    @Test
    void otherApplicationsValue_isNotSeen() {
        store.set(key, VALUE);

        assertThat(new StoredSessionStore(values(), "other", OPTIONS, clock, new SecureRandom(), Runnable::run)
                        .get(key))
                .isEmpty();
    }

    @Test
    void defaultExpiry_slidesByTheIdleTime() {
        store.set(key, VALUE);

        assertThat(ttl()).isEqualTo(Heads.NOW + 1_320);
        assertThat(stored().times().window()).hasValue(1_200);
        assertThat(stored().times().deadline()).isEmpty();
        assertThat(stored().times().createDate()).isEqualTo(start);
    }

    @Test
    void unusedSlidingValue_isThereForItsWindowAndGoneATenthLater() {
        store.set(key, VALUE, sliding(MINUTE));

        clock.advance(Duration.ofSeconds(65));
        assertThat(stillStored()).isTrue();
        clock.advance(Duration.ofSeconds(1));

        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void expiredButStoredValue_isAbsentAndNotRevived() {
        store.set(key, VALUE, sliding(MINUTE));
        clock.advance(Duration.ofSeconds(66));

        assertThat(store.get(key)).isEmpty();
        store.refresh(key);

        assertThat(store.get(key)).isEmpty();
        assertThat(ttl()).isEqualTo(Heads.NOW + 66);
    }

    @Test
    void usedSlidingValue_livesOn() {
        store.set(key, VALUE, sliding(MINUTE));

        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(59));
            assertThat(store.get(key)).contains(VALUE);
        }
    }

    @Test
    void get_movesTheExpiryOnlyWhenDue() {
        store.set(key, VALUE, sliding(MINUTE));

        clock.advance(Duration.ofSeconds(6));
        store.get(key);
        assertThat(ttl()).isEqualTo(Heads.NOW + 66);
        clock.advance(Duration.ofSeconds(1));
        store.get(key);

        assertThat(ttl()).isEqualTo(Heads.NOW + 7 + 66);
    }

    @Test
    void refresh_extendsLikeARead() {
        store.set(key, VALUE, sliding(MINUTE));
        clock.advance(Duration.ofSeconds(30));

        store.refresh(key);

        assertThat(ttl()).isEqualTo(Heads.NOW + 30 + 66);
    }

    @Test
    void deadline_endsASlidingValueHoweverUsed() {
        store.set(key, VALUE, sliding(MINUTE).atMost(Duration.ofSeconds(90)));

        clock.advance(Duration.ofSeconds(50));
        assertThat(store.get(key)).contains(VALUE);
        assertThat(ttl()).isEqualTo(Heads.NOW + 90);
        clock.advance(Duration.ofSeconds(39));
        assertThat(store.get(key)).contains(VALUE);
        clock.advance(Duration.ofSeconds(1));

        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void absoluteValue_isNotExtended() {
        store.set(key, VALUE, after(MINUTE));
        clock.advance(Duration.ofSeconds(59));

        assertThat(store.get(key)).contains(VALUE);
        store.refresh(key);
        assertThat(ttl()).isEqualTo(Heads.NOW + 60);
        clock.advance(Duration.ofSeconds(1));

        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void deadlineWithinASecond_isKeptUntilTheNext() {
        store.set(key, VALUE, until(start.plusMillis(1)));

        assertThat(store.get(key)).contains(VALUE);
        assertThat(stored().times().deadline()).isEqualTo(OptionalLong.of(Heads.NOW + 1));
    }

    @Test
    void fractionalWindow_isRoundedUp() {
        store.set(key, VALUE, sliding(Duration.ofMillis(1500)));

        assertThat(stored().times().window()).hasValue(2);
        assertThat(ttl()).isEqualTo(Heads.NOW + 3);
    }

    @Test
    void deadlineBeyondATtl_countsToo() {
        RecordKey recordKey = RecordKey.value("test", key);
        values().write(
                        recordKey,
                        Values.whole(
                                VALUE, start, OptionalLong.of(60), OptionalLong.of(Heads.NOW + 10), Heads.NOW + 1_000));
        clock.advance(Duration.ofSeconds(10));

        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void secondSet_startsAnew() {
        store.set(key, VALUE, after(MINUTE));

        store.set(key, new byte[] {1}, sliding(IDLE));

        assertThat(store.get(key)).contains(new byte[] {1});
        assertThat(stored().times().deadline()).isEmpty();
    }

    @Test
    void removedValue_isAbsentAndARefreshLeavesNoGhost() {
        store.set(key, VALUE);
        store.remove(key);

        store.refresh(key);
        store.remove(key);

        assertThat(store.get(key)).isEmpty();
        assertThat(stillStored()).isFalse();
    }

    @Test
    void pastDeadlines_areRefusedByName() {
        for (SessionExpiry past : new SessionExpiry[] {
            until(start), until(start.minusSeconds(1)), sliding(MINUTE).until(start), until(Instant.MIN)
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.set(key, VALUE, past))
                    .withMessageContaining("expiry");
        }
        assertThat(stillStored()).isFalse();
    }

    @Test
    void deadlineBeyondTheCalendar_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.set(key, VALUE, after(Duration.ofSeconds(Long.MAX_VALUE))))
                .withMessageContaining("expiry");
    }

    @Test
    void endlessWindow_isStored() {
        store.set(key, VALUE, sliding(Duration.ofSeconds(Long.MAX_VALUE)));

        assertThat(store.get(key)).contains(VALUE);
    }

    @Test
    void emptyKey_isRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.get("")).withMessageContaining("key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.set("", VALUE))
                .withMessageContaining("key");
        assertThatIllegalArgumentException().isThrownBy(() -> store.refresh("")).withMessageContaining("key");
        assertThatIllegalArgumentException().isThrownBy(() -> store.remove("")).withMessageContaining("key");
    }

    @Test
    void nullArguments_areRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> store.get(null)).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> store.refresh(null)).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> store.remove(null)).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> store.getAsync(null)).withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> store.refreshAsync(null))
                .withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> store.removeAsync(null))
                .withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> store.setAsync(key, null))
                .withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> store.set(key, null)).withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> store.set(key, VALUE, null))
                .withMessage("expiry");
    }

    @Test
    void valuesOfEverySize_areGotWhole() {
        for (int size : new int[] {
            ValueParts.WHOLE_LIMIT, ValueParts.WHOLE_LIMIT + 1, Chunks.SIZE, Chunks.SIZE + 1, 2 * Chunks.SIZE, MAX_BYTES
        }) {
            byte[] value = Heads.random(size);

            store.set(key, value);

            assertThat(store.get(key)).contains(value);
        }
        store.set(key, VALUE);
        assertThat(store.get(key)).contains(VALUE);
    }

    @Test
    void largeValues_areCopiedInAndOut() {
        byte[] value = Heads.random(5_000);
        byte[] original = value.clone();
        store.set(key, value);
        value[0]++;
        store.get(key).orElseThrow()[0]++;

        assertThat(store.get(key)).contains(original);
    }

    @Test
    void tooLargeValue_leavesTheStoredOne() {
        store.set(key, VALUE, after(MINUTE));

        assertThatThrownBy(() -> store.set(key, new byte[MAX_BYTES + 1]))
                .isInstanceOf(SessionTooLargeException.class)
                .hasMessageContaining("distributed-session.max-session-bytes");

        assertThat(store.get(key)).contains(VALUE);
        assertThat(ttl()).isEqualTo(Heads.NOW + 60);
    }

    @Test
    void largeValue_slidesExpiresAndIsNotRevived() {
        byte[] value = Heads.random(5_000);
        store.set(key, value, sliding(MINUTE));

        clock.advance(Duration.ofSeconds(30));
        assertThat(store.get(key)).contains(value);
        assertThat(ttl()).isEqualTo(Heads.NOW + 30 + 66);
        clock.advance(Duration.ofSeconds(66));

        assertThat(store.get(key)).isEmpty();
        store.refresh(key);
        assertThat(ttl()).isEqualTo(Heads.NOW + 30 + 66);
    }

    @Test
    void largeValueUsedForMonths_livesOn() {
        byte[] value = Heads.random(5_000);
        Duration week = Duration.ofDays(7);
        store.set(key, value, sliding(week));

        for (int i = 0; i < 20; i++) {
            clock.advance(week.minusSeconds(1));
            store.refresh(key);
        }

        assertThat(store.get(key)).contains(value);
    }

    @Test
    void removedLargeValue_isAbsentAndARefreshLeavesNoGhost() {
        store.set(key, Heads.random(5_000));
        store.remove(key);

        store.refresh(key);
        store.remove(key);

        assertThat(store.get(key)).isEmpty();
        assertThat(stillStored()).isFalse();
    }

    @Test
    void asyncMethods_doTheSame() {
        join(store.setAsync(key, VALUE));
        assertThat(join(store.getAsync(key))).contains(VALUE);
        assertThat(stored().times().window()).hasValue(1_200);

        join(store.setAsync(key, new byte[] {1}, sliding(MINUTE)));
        clock.advance(Duration.ofSeconds(30));
        join(store.refreshAsync(key));
        assertThat(ttl()).isEqualTo(Heads.NOW + 30 + 66);

        join(store.removeAsync(key));
        assertThat(join(store.getAsync(key))).isEmpty();
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Test
    void longAndStrangeKeys_areKeys() {
        String strange = "\u0000 /#\ud83d\ude00".repeat(10_000);
        store.set(strange, VALUE);

        assertThat(store.get(strange)).contains(VALUE);
    }

    private StoredValue stored() {
        return values().read(RecordKey.value("test", key), true).orElseThrow();
    }

    private boolean stillStored() {
        return values().read(RecordKey.value("test", key), true).isPresent();
    }

    private long ttl() {
        return stored().times().ttl();
    }
}
