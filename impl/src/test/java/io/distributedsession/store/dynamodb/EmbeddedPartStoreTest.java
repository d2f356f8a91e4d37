package io.distributedsession.store.dynamodb;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.EmbeddedDynamoDb;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.PartStoreContract;

class EmbeddedPartStoreTest extends PartStoreContract {

    private static final TableOptions TABLES = EmbeddedDynamoDb.newTables();

    private final PartStore parts = new DynamoDbPartStore(EmbeddedDynamoDb.access(TABLES));

    @Override
    protected PartStore parts() {
        return parts;
    }
}
