package io.distributedsession.store.memory;

import io.distributedsession.store.SessionStoreContract;
import io.distributedsession.store.ValueStore;

class MemorySessionStoreTest extends SessionStoreContract {

    private final ValueStore values = new MemoryValueStore();

    @Override
    protected ValueStore values() {
        return values;
    }
}
