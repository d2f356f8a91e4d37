package io.distributedsession.suite.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks at the tables behind the library's back. */
public final class StoredItems implements AutoCloseable {

    private static final String SESSIONS = "DistributedSessionState";
    private static final String KEYS = "DistributedSessionKeys";

    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(Environment.get().database())
            .region(Region.of(SuiteWar.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("suite", "suite")))
            .httpClientBuilder(ApacheHttpClient.builder())
            .build();

    /** The item that a session's reference names. */
    public Optional<Map<String, AttributeValue>> head(String reference) {
        Map<String, AttributeValue> key = Map.of(
                "SessionId", AttributeValue.fromS(partition(reference)),
                "Part", AttributeValue.fromS("#"));
        return Optional.of(client.getItem(
                        request -> request.tableName(SESSIONS).key(key).consistentRead(true)))
                .filter(found -> found.hasItem())
                .map(found -> found.item());
    }

    /** The partition key of a session's head. */
    public static String partition(String reference) {
        return SuiteWar.NAME + ".s." + reference;
    }

    /** Every item of the table of sessions. */
    public List<Map<String, AttributeValue>> sessions() {
        return scan(SESSIONS);
    }

    /** Every item of the table of keys. */
    public List<Map<String, AttributeValue>> keys() {
        return scan(KEYS);
    }

    private List<Map<String, AttributeValue>> scan(String table) {
        return client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
