package io.distributedsession.store.memory;

import io.distributedsession.store.PartStore;
import io.distributedsession.store.PartStoreContract;

class MemoryPartStoreTest extends PartStoreContract {

    private final PartStore parts = new MemoryPartStore();

    @Override
    protected PartStore parts() {
        return parts;
    }
}
