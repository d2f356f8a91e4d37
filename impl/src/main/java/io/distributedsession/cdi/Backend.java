package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Store;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.dynamodb.DynamoDbSigningKeyRepository;
import io.distributedsession.metrics.Meters;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.ValueStore;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import io.distributedsession.store.dynamodb.DynamoDbValueStore;
import io.distributedsession.store.memory.MemoryRecordStore;
import io.distributedsession.store.memory.MemoryValueStore;

/**
 * Where sessions, values and keys are stored; closing it ends its connections.
 *
 * @param clock this node's clock, corrected by the backend's where it tells: expiry is judged by one time on all nodes
 * @param access the way to DynamoDB; empty where sessions are kept in memory
 * @param preparing what is left to do, once the backend answers, before anything can be stored; fails while it does not
 */
record Backend(
        RecordStore records,
        ValueStore values,
        SigningKeyRepository keys,
        InstantSource clock,
        Optional<DynamoDbAccess> access,
        Optional<Runnable> preparing,
        Runnable closing)
        implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Backend.class.getName());

    /**
     * Opens the configured backend and checks, or makes, its tables.
     *
     * @param keysElsewhere whether the application keeps the signing keys itself
     * @param meters who hears of each call
     */
    static Backend open(
            DistributedSessionOptions options,
            String application,
            Optional<Object> client,
            boolean keysElsewhere,
            InstantSource nodeClock,
            Meters meters) {
        if (options.store() == Store.MEMORY) {
            return new Backend(
                    new MemoryRecordStore(),
                    new MemoryValueStore(),
                    new MemorySigningKeyRepository(),
                    nodeClock,
                    Optional.empty(),
                    Optional.empty(),
                    () -> {});
        }
        DynamoDbAccess access = DynamoDbAccess.open(options, client, meters);
        // before the first call: the clock learns from the answers
        InstantSource clock = access.correctedClock(nodeClock);
        Optional<Runnable> preparing;
        try {
            preparing = prepare(access, keysElsewhere, options.resilience().startWithoutStore());
        } catch (RuntimeException e) {
            access.close();
            throw e;
        }
        return new Backend(
                new DynamoDbRecordStore(access),
                new DynamoDbValueStore(access),
                new DynamoDbSigningKeyRepository(access, application),
                clock,
                Optional.of(access),
                preparing,
                access::close);
    }

    private static Optional<Runnable> prepare(DynamoDbAccess access, boolean keysElsewhere, boolean mayBeLate) {
        try {
            prepare(access, keysElsewhere);
            return Optional.empty();
        } catch (SessionStoreException e) {
            if (!mayBeLate || DynamoDbAccess.isRefusal(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "{0}", CdiMessages.startedWithoutStore(e));
            access.hold(true);
            return Optional.of(() -> {
                prepare(access, keysElsewhere);
                access.hold(false);
            });
        }
    }

    private static void prepare(DynamoDbAccess access, boolean keysElsewhere) {
        access.prepareSessionTable();
        if (!keysElsewhere) {
            access.prepareKeyTable();
        }
        access.warmUp();
    }

    @Override
    public void close() {
        closing.run();
    }
}
