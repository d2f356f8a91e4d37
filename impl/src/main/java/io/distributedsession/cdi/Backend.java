package io.distributedsession.cdi;

import java.time.InstantSource;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Store;
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
 */
record Backend(RecordStore records, ValueStore values, SigningKeyRepository keys, InstantSource clock, Runnable closing)
        implements AutoCloseable {

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
                    () -> {});
        }
        DynamoDbAccess access = DynamoDbAccess.open(options, client, meters);
        // before the first call: the clock learns from the answers
        InstantSource clock = access.correctedClock(nodeClock);
        try {
            access.prepareSessionTable();
            if (!keysElsewhere) {
                access.prepareKeyTable();
            }
            access.warmUp();
        } catch (RuntimeException e) {
            access.close();
            throw e;
        }
        return new Backend(
                new DynamoDbRecordStore(access),
                new DynamoDbValueStore(access),
                new DynamoDbSigningKeyRepository(access, application),
                clock,
                access::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
