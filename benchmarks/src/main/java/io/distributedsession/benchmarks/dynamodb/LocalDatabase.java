package io.distributedsession.benchmarks.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.launcher.Installation;
import org.apache.http.conn.DnsResolver;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** DynamoDB Local in a process of its own, and clients of it. */
public final class LocalDatabase implements AutoCloseable {

    /** Generous: most runs are not about time, and DynamoDB Local stalls now and then. */
    private static final Duration STORE_TIMEOUT = Duration.ofSeconds(30);

    private static final int MAX_CONNECTIONS = 64;
    private static final String CREDENTIALS = "bench";

    private final DynamoDbLocal server;

    private LocalDatabase(DynamoDbLocal server) {
        this.server = server;
    }

    public static LocalDatabase start() {
        DynamoDbLocal server =
                DynamoDbLocal.start(Installation.fromSystemProperty().dynamoDbLocal(), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "database-stop"));
        return new LocalDatabase(server);
    }

    /** Where it answers. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** A client like the one that the extension builds, with interceptors. */
    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return clientAt(endpoint(), interceptors);
    }

    /** The same of a proxy before the database. */
    public static DynamoDbClient clientAt(URI endpoint, ExecutionInterceptor... interceptors) {
        return clientAt(endpoint, SystemDefaultDnsResolver.INSTANCE, interceptors);
    }

    /** The same, with a resolver of one's own. */
    public static DynamoDbClient resolvingClientAt(URI endpoint, DnsResolver resolver) {
        return clientAt(endpoint, resolver);
    }

    @SuppressWarnings("deprecation") // the client that the extension uses
    private static DynamoDbClient clientAt(URI endpoint, DnsResolver resolver, ExecutionInterceptor... interceptors) {
        ClientOverrideConfiguration.Builder configuration =
                ClientOverrideConfiguration.builder().retryStrategy(AwsRetryStrategy.doNotRetry());
        for (ExecutionInterceptor interceptor : interceptors) {
            configuration.addExecutionInterceptor(interceptor);
        }
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(CREDENTIALS, CREDENTIALS)))
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(MAX_CONNECTIONS)
                        .dnsResolver(resolver))
                .overrideConfiguration(configuration.build())
                .build();
    }

    /** Options with new tables, which are created. */
    public DistributedSessionOptions newTables() {
        String unique = UUID.randomUUID().toString();
        DistributedSessionOptions options = DistributedSessionOptions.builder()
                .application("bench")
                .storeTimeout(STORE_TIMEOUT)
                .tables(TableOptions.builder()
                        .sessions("State-" + unique)
                        .keys("Keys-" + unique)
                        .create(true)
                        .build())
                .build();
        try (DynamoDbClient client = client()) {
            DynamoDbAccess access = DynamoDbAccess.open(options, Optional.of(client));
            access.prepareSessionTable();
            access.prepareKeyTable();
        }
        return options;
    }

    /**
     * Options with new tables and all other defaults, for the client that the extension builds.
     *
     * @param endpoint the database's, or that of a proxy before it
     */
    public DistributedSessionOptions withDefaultsAt(URI endpoint) {
        // where that client looks for credentials first
        System.setProperty("aws.accessKeyId", CREDENTIALS);
        System.setProperty("aws.secretAccessKey", CREDENTIALS);
        return DistributedSessionOptions.builder()
                .application("bench")
                .tables(newTables().tables().toBuilder()
                        .region(Region.EU_CENTRAL_1.id())
                        .endpoint(endpoint)
                        .build())
                .build();
    }

    /** A table with a partition key and nothing else, as the peers use it. */
    public String newPlainTable(String key) {
        String table = "Peer-" + UUID.randomUUID();
        try (DynamoDbClient client = client()) {
            client.createTable(create -> create.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName(key)
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName(key)
                            .keyType(KeyType.HASH)
                            .build()));
        }
        return table;
    }

    @Override
    public void close() {
        server.close();
    }
}
