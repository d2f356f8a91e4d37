package io.distributedsession.store.dynamodb;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.EmbeddedDynamoDb;
import io.distributedsession.store.SessionStoreContract;
import io.distributedsession.store.ValueStore;

class EmbeddedSessionStoreTest extends SessionStoreContract {

    private static final TableOptions TABLES = EmbeddedDynamoDb.newTables();

    private final ValueStore values = new DynamoDbValueStore(EmbeddedDynamoDb.access(TABLES));

    @Override
    protected ValueStore values() {
        return values;
    }
}
