package io.distributedsession.store.dynamodb;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.EmbeddedDynamoDb;
import io.distributedsession.store.PrincipalIndexContract;
import io.distributedsession.store.RecordStore;

class EmbeddedPrincipalIndexTest extends PrincipalIndexContract {

    private static final TableOptions TABLES = EmbeddedDynamoDb.newTables();

    private final RecordStore records = new DynamoDbRecordStore(EmbeddedDynamoDb.access(TABLES));

    @Override
    protected RecordStore records() {
        return records;
    }
}
