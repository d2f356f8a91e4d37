package io.distributedsession.keys;

import java.time.Duration;
import java.util.Base64;

import io.distributedsession.dynamodb.LogRecorder;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

/** What an application revokes is believed no more on its node when the call returns. */
class RevokingRepositoryTest {

    private final TestClock clock = new TestClock();
    private final TestRepository stored = new TestRepository();
    private final KeyRing ring = TestRing.started(stored, clock);
    private final RevokingRepository repository = new RevokingRepository(stored, ring);
    private final RingKey first = ring.signing();

    @Test
    void revokedById_isRevokedHereAtOnce() {
        repository.revoke(first.id(), "leaked");

        assertThat(ring.find(first.idBytes())).isInstanceOf(KeyLookup.Revoked.class);
        assertThat(ring.signing()).isNotEqualTo(first);
    }

    @Test
    void revokedByDate_isRevokedHereAtOnce() {
        clock.advance(Duration.ofSeconds(1));

        assertThat(repository.revokeAllCreatedBefore(START.plusMillis(1))).isEqualTo(1);

        assertThat(ring.find(first.idBytes())).isInstanceOf(KeyLookup.Revoked.class);
        assertThat(ring.signing()).isNotEqualTo(first);
    }

    @Test
    void refreshThatFails_isLogged_andTheRevocationStands() {
        stored.down(true);
        try (LogRecorder log = new LogRecorder(RevokingRepository.class)) {
            repository.revoke(first.id(), "leaked");

            assertThat(log.records())
                    .singleElement()
                    .satisfies(record -> assertThat(record.getMessage()).startsWith("DSS-0255"));
        }
        assertThat(stored.slots().values()).allMatch(key -> key.isRevoked());
    }

    @Test
    void otherCalls_goThrough() {
        assertThat(repository.findAll()).extracting(key -> key.id()).containsExactly(first.id());
        assertThat(repository.storeIfAbsent("genesis", TestRing.key(3, START)).id())
                .isEqualTo(first.id());
        repository.remove(Base64.getUrlEncoder().withoutPadding().encodeToString(first.idBytes()));
        assertThat(repository.findAll()).isEmpty();
    }
}
