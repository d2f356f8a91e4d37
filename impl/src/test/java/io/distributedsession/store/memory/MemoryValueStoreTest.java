package io.distributedsession.store.memory;

import io.distributedsession.store.ValueStore;
import io.distributedsession.store.ValueStoreContract;

class MemoryValueStoreTest extends ValueStoreContract {

    private final ValueStore store = new MemoryValueStore();

    @Override
    protected ValueStore store() {
        return store;
    }
}
