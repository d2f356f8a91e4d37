package io.distributedsession.store.dynamodb;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.EmbeddedDynamoDb;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.RecordStoreContract;

class EmbeddedRecordStoreTest extends RecordStoreContract {

    private static final TableOptions TABLES = EmbeddedDynamoDb.newTables();

    private final RecordStore store = new DynamoDbRecordStore(EmbeddedDynamoDb.access(TABLES));

    @Override
    protected RecordStore store() {
        return store;
    }
}
