package io.distributedsession.keys.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbCalls;
import io.distributedsession.dynamodb.Operation;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import static io.distributedsession.dynamodb.TableNames.KEYS_PARTITION_KEY;

/** Signing keys in DynamoDB: one item each, all of an application under one partition key. */
public final class DynamoDbSigningKeyRepository implements SigningKeyRepository {

    private final DynamoDbCalls calls;
    private final String table;
    private final String application;
    private final KeyMapper mapper;

    /**
     * A repository.
     *
     * @param application the application whose keys these are
     */
    public DynamoDbSigningKeyRepository(DynamoDbAccess access, String application) {
        this.calls = access.calls();
        this.table = access.names().keys();
        this.application = Objects.requireNonNull(application, "application");
        this.mapper = new KeyMapper(table, application);
    }

    @Override
    public List<SigningKey> findAll() {
        return items().stream().map(mapper::signingKey).toList();
    }

    @Override
    public SigningKey storeIfAbsent(String slot, SigningKey key) {
        if (Objects.requireNonNull(slot, "slot").isEmpty()) {
            throw KeyItemMessages.emptySlot();
        }
        Objects.requireNonNull(key, "key");
        return calls.idempotent(operation("PutItem"), new KeyCreation(mapper, slot, key));
    }

    @Override
    public void revoke(String keyId, String reason) {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(reason, "reason");
        for (Map<String, AttributeValue> item : items()) {
            if (mapper.id(item).equals(keyId)) {
                revoke(item, reason);
            }
        }
    }

    @Override
    public int revokeAllCreatedBefore(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        int revoked = 0;
        for (Map<String, AttributeValue> item : items()) {
            if (mapper.created(item).isBefore(instant) && revoke(item, "created before " + instant)) {
                revoked++;
            }
        }
        return revoked;
    }

    private boolean revoke(Map<String, AttributeValue> item, String reason) {
        String keyId = mapper.id(item);
        return calls.idempotent(operation("UpdateItem"), new KeyRevocation(mapper, mapper.slot(item), keyId, reason));
    }

    @Override
    public void remove(String keyId) {
        Objects.requireNonNull(keyId, "keyId");
        for (Map<String, AttributeValue> item : items()) {
            if (mapper.id(item).equals(keyId)) {
                calls.idempotent(
                        operation("DeleteItem"),
                        (client, attempt) -> client.deleteItem(request -> request.tableName(table)
                                .key(mapper.key(mapper.slot(item)))
                                .overrideConfiguration(attempt.settings())));
            }
        }
    }

    private List<Map<String, AttributeValue>> items() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            Map<String, AttributeValue> from = start;
            QueryResponse page = calls.idempotent(operation("Query"), (client, attempt) -> page(client, attempt, from));
            items.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return items;
    }

    private QueryResponse page(DynamoDbClient client, Attempt attempt, Map<String, AttributeValue> from) {
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#a = :a")
                .expressionAttributeNames(Map.of("#a", KEYS_PARTITION_KEY))
                .expressionAttributeValues(Map.of(":a", AttributeValue.fromS(application)))
                .consistentRead(true)
                .overrideConfiguration(attempt.settings());
        if (!from.isEmpty()) {
            request.exclusiveStartKey(from);
        }
        return client.query(request.build());
    }

    private Operation operation(String action) {
        return new Operation(action, table);
    }
}
