package io.distributedsession.cdi;

import java.util.Optional;

import io.distributedsession.*;
import io.distributedsession.store.*;

record Backend(RecordStore records, ValueStore values, SigningKeyRepository keys, Runnable closing)
        implements AutoCloseable {
    static Backend open(DistributedSessionOptions options, String application, Optional<Object> client) {
        return new Backend(
                new io.distributedsession.store.memory.MemoryRecordStore(),
                null,
                new io.distributedsession.keys.MemorySigningKeyRepository(),
                () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}
