package io.distributedsession.store.memory;

import io.distributedsession.store.RecordStore;
import io.distributedsession.store.RecordStoreContract;

class MemoryRecordStoreTest extends RecordStoreContract {

    private final RecordStore store = new MemoryRecordStore();

    @Override
    protected RecordStore store() {
        return store;
    }
}
