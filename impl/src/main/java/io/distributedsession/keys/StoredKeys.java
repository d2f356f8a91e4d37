package io.distributedsession.keys;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;

/** The repository, which may be the application's own, as the ring sees it: rings in and out, one kind of failure. */
final class StoredKeys {

    private final SigningKeyRepository repository;
    private final KeyOpener opener;

    StoredKeys(SigningKeyRepository repository, KeyOpener opener) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.opener = opener;
    }

    /** @param now when the read begins: what is stored later may not be in it */
    Ring read(Ring previous, Instant now) {
        List<SigningKey> stored = call(repository::findAll);
        return previous.readAgain(
                stored.stream().map(key -> opener.open(key, previous)).toList(), now);
    }

    /** Of nodes that make a key at once one wins, and all use its key; it may have been revoked since. */
    Ring store(Ring ring, SigningKey key) {
        SigningKey winner = call(() -> repository.storeIfAbsent(ring.nextSlot(), key));
        return ring.with(opener.open(winner, ring));
    }

    void remove(SigningKey key) {
        call(() -> {
            repository.remove(key.id());
            return key;
        });
    }

    private static <T> T call(Supplier<T> action) {
        try {
            return action.get();
        } catch (SessionStoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw KeysMessages.repositoryFailed(e);
        }
    }
}
