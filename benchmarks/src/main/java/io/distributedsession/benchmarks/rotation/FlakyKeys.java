package io.distributedsession.benchmarks.rotation;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.ForwardingKeys;

/** A node's way to the key table: one call in ten fails, and all do while the table is down. */
final class FlakyKeys extends ForwardingKeys {

    private static final double FAILING = 0.1;

    private final BooleanSupplier down;
    private final Random random;
    private long failed;

    FlakyKeys(SigningKeyRepository keys, BooleanSupplier down, Random random) {
        super(keys);
        this.down = down;
        this.random = random;
    }

    @Override
    public List<SigningKey> findAll() {
        return call(super::findAll);
    }

    @Override
    public SigningKey storeIfAbsent(String slot, SigningKey key) {
        return call(() -> super.storeIfAbsent(slot, key));
    }

    @Override
    public void remove(String keyId) {
        call(() -> {
            super.remove(keyId);
            return keyId;
        });
    }

    /** Of the calls that fail on a table that is up, half are carried out, and only their answer is lost. */
    private <T> T call(Supplier<T> action) {
        if (!down.getAsBoolean()) {
            if (random.nextDouble() >= FAILING) {
                return action.get();
            }
            if (random.nextBoolean()) {
                action.get();
            }
        }
        failed++;
        throw new SessionStoreException("DSS-0000", "the key table does not answer");
    }

    long failed() {
        return failed;
    }
}
