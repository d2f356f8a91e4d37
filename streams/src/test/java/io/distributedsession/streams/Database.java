package io.distributedsession.streams;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local, started once, and a new table for each test. */
final class Database {

    static final String APPLICATION = "shop";

    private static final class Started {

        static final URI ENDPOINT = start();
        static final DynamoDbClient CLIENT = DynamoDbClient.builder()
                .endpointOverride(ENDPOINT)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private Database() {}

    private static URI start() {
        DynamoDbLocal local = DynamoDbLocal.start(Path.of(System.getProperty("dynamodb-local.home")), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(local::close));
        return local.endpoint();
    }

    static URI endpoint() {
        return Started.ENDPOINT;
    }

    static DynamoDbClient client() {
        return Started.CLIENT;
    }

    static TableOptions.Builder newTables() {
        String unique = UUID.randomUUID().toString();
        return TableOptions.builder().sessions("State-" + unique).keys("Keys-" + unique);
    }

    /** The way to a table that is there; what belongs to it is made if the options say so. */
    static DynamoDbAccess access(TableOptions tables) {
        return DynamoDbAccess.open(
                DistributedSessionOptions.builder()
                        .application(APPLICATION)
                        .storeTimeout(Duration.ofSeconds(30))
                        .tables(tables)
                        .build(),
                Optional.of(client()));
    }

    static DynamoDbAccess accessToNewTable() {
        DynamoDbAccess access = access(newTables().create(true).build());
        access.prepareSessionTable();
        return access;
    }

    /** Stores a session and answers its key. */
    static RecordKey session(DynamoDbAccess access, Instant expires) {
        RecordKey key = RecordKey.head(APPLICATION, UUID.randomUUID().toString().getBytes());
        new DynamoDbRecordStore(access)
                .create(new Live(
                        key, InstantSource.system().instant(), expires.getEpochSecond(), 1, new byte[10], Map.of()));
        return key;
    }
}
