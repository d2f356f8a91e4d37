package io.distributedsession.dynamodb;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.TableOptions;
import io.distributedsession.launcher.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** One DynamoDB Local for all tests of this JVM, with tables that are named anew for each who asks. */
public final class DynamoDbLocalSupport {

    /** Generous: what a loaded machine does to a call is not what these tests are about. */
    public static final Duration STORE_TIMEOUT = Duration.ofSeconds(30);

    private DynamoDbLocalSupport() {}

    /** Started for those who call it only: names and options are for the embedded database too. */
    private static final class Started {

        static final DynamoDbLocal SERVER = start();
        static final DynamoDbClient CLIENT = builder().build();
    }

    public static URI endpoint() {
        return Started.SERVER.endpoint();
    }

    /** A client that does not retry. */
    public static DynamoDbClient client() {
        return Started.CLIENT;
    }

    public static DynamoDbClientBuilder builder() {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    /** Names that no table has yet. */
    public static TableOptions.Builder newNames() {
        String unique = UUID.randomUUID().toString();
        return TableOptions.builder().sessions("State-" + unique).keys("Keys-" + unique);
    }

    public static DistributedSessionOptions options(TableOptions.Builder tables) {
        return DistributedSessionOptions.builder()
                .application("test")
                .storeTimeout(STORE_TIMEOUT)
                .tables(tables.build())
                .build();
    }

    /** Creates both tables. */
    public static TableOptions newTables() {
        TableOptions tables = newNames().create(true).build();
        DynamoDbAccess access = access(Started.CLIENT, tables);
        access.prepareSessionTable();
        access.prepareKeyTable();
        return tables;
    }

    /** The way to tables, through a client. */
    public static DynamoDbAccess access(DynamoDbClient client, TableOptions tables) {
        return DynamoDbAccess.open(options(tables.toBuilder()), Optional.of(client));
    }

    private static DynamoDbLocal start() {
        DynamoDbLocal server = DynamoDbLocal.start(Path.of(System.getProperty("dynamodb-local.home")), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
