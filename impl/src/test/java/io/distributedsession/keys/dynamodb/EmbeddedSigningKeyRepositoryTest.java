package io.distributedsession.keys.dynamodb;

import java.util.UUID;

import io.distributedsession.SigningKeyRepository;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.EmbeddedDynamoDb;
import io.distributedsession.keys.SigningKeyRepositoryContract;

class EmbeddedSigningKeyRepositoryTest extends SigningKeyRepositoryContract {

    private static final TableOptions TABLES = EmbeddedDynamoDb.newTables();

    private final SigningKeyRepository repository =
            new DynamoDbSigningKeyRepository(EmbeddedDynamoDb.access(TABLES), "app-" + UUID.randomUUID());

    @Override
    protected SigningKeyRepository repository() {
        return repository;
    }
}
