package io.distributedsession.store.memory;

import io.distributedsession.store.PrincipalIndexContract;
import io.distributedsession.store.RecordStore;

class MemoryPrincipalIndexTest extends PrincipalIndexContract {

    private final RecordStore records = new MemoryRecordStore();

    @Override
    protected RecordStore records() {
        return records;
    }
}
