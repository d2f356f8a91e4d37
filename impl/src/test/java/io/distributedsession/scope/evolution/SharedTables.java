package io.distributedsession.scope.evolution;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.EmbeddedDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same tables for all builds of the application. */
@ApplicationScoped
public class SharedTables {

    private static final TableOptions TABLES = EmbeddedDynamoDb.newTables();

    @Produces
    @Singleton
    DistributedSessionOptions options() {
        return DistributedSessionOptions.builder()
                .application("shop")
                .keyProtection(KeyProtection.NONE)
                .storeTimeout(Duration.ofSeconds(30))
                .tables(TABLES)
                .build();
    }

    @Produces
    @Singleton
    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }
}
