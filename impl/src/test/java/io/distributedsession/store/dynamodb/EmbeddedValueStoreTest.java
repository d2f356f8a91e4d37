package io.distributedsession.store.dynamodb;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.EmbeddedDynamoDb;
import io.distributedsession.store.ValueStore;
import io.distributedsession.store.ValueStoreContract;

class EmbeddedValueStoreTest extends ValueStoreContract {

    private static final TableOptions TABLES = EmbeddedDynamoDb.newTables();

    private final ValueStore store = new DynamoDbValueStore(EmbeddedDynamoDb.access(TABLES));

    @Override
    protected ValueStore store() {
        return store;
    }
}
