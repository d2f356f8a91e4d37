package io.distributedsession.store.dynamodb;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.store.SessionStoreContract;
import io.distributedsession.store.ValueStore;

class DynamoDbSessionStoreTest extends SessionStoreContract {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();

    private final ValueStore values =
            new DynamoDbValueStore(DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES));

    @Override
    protected ValueStore values() {
        return values;
    }
}
