package io.distributedsession.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKey.State;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.store.Race;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/** What every {@link SigningKeyRepository} does. */
public abstract class SigningKeyRepositoryContract {

    protected static final Instant CREATED = Instant.parse("2026-11-01T10:15:30.123456789Z");
    private static final int RACERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The repository of the test, empty at first. */
    protected abstract SigningKeyRepository repository();

    @Test
    void newRepository_isEmpty() {
        assertThat(repository().findAll()).isEmpty();
    }

    @Test
    void storedKey_isFoundAsStored() {
        SigningKey key = key(CREATED);

        assertThat(repository().storeIfAbsent("genesis", key)).isEqualTo(key);

        assertThat(repository().findAll()).containsExactly(key);
    }

    @Test
    void takenSlot_givesItsHolder() {
        SigningKey first = key(CREATED);
        repository().storeIfAbsent("genesis", first);

        assertThat(repository().storeIfAbsent("genesis", key(CREATED))).isEqualTo(first);

        assertThat(repository().findAll()).containsExactly(first);
    }

    @Test
    void racingNodes_getOneWinner() {
        List<SigningKey> winners =
                Race.of(RACERS, i -> repository().storeIfAbsent("genesis", key(CREATED.plusSeconds(i))));

        assertThat(winners).hasSize(RACERS).containsOnly(winners.get(0));
        assertThat(repository().findAll()).containsExactly(winners.get(0));
    }

    @Test
    void severalKeys_areAllFound() {
        SigningKey first = key(CREATED);
        SigningKey second = key(CREATED.plusSeconds(60));

        repository().storeIfAbsent("genesis", first);
        repository().storeIfAbsent(first.id(), second);

        assertThat(repository().findAll()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void revokedKey_isFoundRevoked() {
        SigningKey first = key(CREATED);
        SigningKey second = key(CREATED.plusSeconds(60));
        repository().storeIfAbsent("genesis", first);
        repository().storeIfAbsent(first.id(), second);

        repository().revoke(first.id(), "stolen");
        repository().revoke(first.id(), "stolen again");

        assertThat(repository().findAll()).containsExactlyInAnyOrder(first.revoked(), second);
    }

    @Test
    void slotOfARevokedKey_staysTaken() {
        SigningKey first = key(CREATED);
        repository().storeIfAbsent("genesis", first);
        repository().revoke(first.id(), "stolen");

        assertThat(repository().storeIfAbsent("genesis", key(CREATED))).isEqualTo(first.revoked());
    }

    @Test
    void unknownKey_isNeitherRevokedNorRemoved() {
        repository().revoke("unknown-key", "why not");
        repository().remove("unknown-key");

        assertThat(repository().findAll()).isEmpty();
    }

    @Test
    void keysCreatedBefore_areRevokedAndCounted() {
        SigningKey old = key(CREATED.minusNanos(1));
        SigningKey older = key(CREATED.minusSeconds(1));
        SigningKey revoked = key(CREATED.minusSeconds(2));
        SigningKey fresh = key(CREATED);
        List.of(old, older, revoked, fresh).forEach(key -> repository().storeIfAbsent(key.name(), key));
        repository().revoke(revoked.id(), "stolen");

        assertThat(repository().revokeAllCreatedBefore(CREATED)).isEqualTo(2);
        assertThat(repository().revokeAllCreatedBefore(CREATED)).isZero();

        assertThat(repository().findAll())
                .containsExactlyInAnyOrder(old.revoked(), older.revoked(), revoked.revoked(), fresh);
    }

    @Test
    void removedKey_isGone() {
        SigningKey first = key(CREATED);
        SigningKey second = key(CREATED.plusSeconds(60));
        repository().storeIfAbsent("genesis", first);
        repository().storeIfAbsent(first.id(), second);

        repository().remove(first.id());

        assertThat(repository().findAll()).containsExactly(second);
    }

    @Test
    void emptySlot_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repository().storeIfAbsent("", key(CREATED)))
                .withMessageContaining("slot");
    }

    @Test
    void nullArguments_areRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> repository().storeIfAbsent("genesis", null))
                .withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> repository().revoke("key", null))
                .withMessage("reason");
        assertThatNullPointerException()
                .isThrownBy(() -> repository().revokeAllCreatedBefore(null))
                .withMessage("instant");
        assertThatNullPointerException()
                .isThrownBy(() -> repository().remove(null))
                .withMessage("keyId");
    }

    protected static SigningKey key(Instant created) {
        return key(created, 60);
    }

    protected static SigningKey key(Instant created, int materialBytes) {
        byte[] id = new byte[8];
        byte[] material = new byte[materialBytes];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(material);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        return new SigningKey(
                name, "Key " + name, created, created.plusSeconds(1), created.plusSeconds(2), State.CREATED, material);
    }
}
