package io.distributedsession.cdi;

import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Store;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.dynamodb.DynamoDbSigningKeyRepository;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.ValueStore;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import io.distributedsession.store.dynamodb.DynamoDbValueStore;
import io.distributedsession.store.memory.MemoryRecordStore;
import io.distributedsession.store.memory.MemoryValueStore;

/** Where sessions, values and keys are stored; closing it ends its connections. */
record Backend(RecordStore records, ValueStore values, SigningKeyRepository keys, Runnable closing)
        implements AutoCloseable {

    /**
     * Opens the configured backend and checks, or makes, its tables.
     *
     * @param keysElsewhere whether the application keeps the signing keys itself
     */
    static Backend open(
            DistributedSessionOptions options, String application, Optional<Object> client, boolean keysElsewhere) {
        if (options.store() == Store.MEMORY) {
            return new Backend(
                    new MemoryRecordStore(), new MemoryValueStore(), new MemorySigningKeyRepository(), () -> {});
        }
        DynamoDbAccess access = DynamoDbAccess.open(options, client);
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
                access::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
