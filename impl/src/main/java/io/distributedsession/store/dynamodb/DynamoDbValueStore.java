package io.distributedsession.store.dynamodb;

import java.util.Optional;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbCalls;
import io.distributedsession.dynamodb.Operation;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueStore;

/** Values in DynamoDB: one item each, one call for each method. */
public final class DynamoDbValueStore implements ValueStore {

    private final DynamoDbCalls calls;
    private final TableNames names;
    private final ValueMapper mapper;
    private final boolean strong;

    public DynamoDbValueStore(DynamoDbAccess access) {
        this.calls = access.calls();
        this.names = access.names();
        this.mapper = new ValueMapper(names);
        this.strong = access.readsStrongly();
    }

    @Override
    public Optional<StoredValue> read(RecordKey key) {
        return calls.idempotent(
                operation("GetItem"),
                (client, attempt) -> mapper.value(client.getItem(request -> request.tableName(names.sessions())
                                .key(mapper.key(key))
                                .consistentRead(strong)
                                .overrideConfiguration(attempt.settings()))
                        .item()));
    }

    @Override
    public void write(RecordKey key, StoredValue value) {
        calls.idempotent(
                operation("PutItem"),
                (client, attempt) -> client.putItem(request -> request.tableName(names.sessions())
                        .item(mapper.item(key, value))
                        .overrideConfiguration(attempt.settings())));
    }

    @Override
    public void extend(RecordKey key, StoredValue seen, long now, long ttl) {
        calls.idempotent(operation("UpdateItem"), new ValueExtension(names, key, seen, now, ttl));
    }

    @Override
    public void remove(RecordKey key) {
        calls.idempotent(
                operation("DeleteItem"),
                (client, attempt) -> client.deleteItem(request -> request.tableName(names.sessions())
                        .key(mapper.key(key))
                        .overrideConfiguration(attempt.settings())));
    }

    private Operation operation(String action) {
        return new Operation(action, names.sessions());
    }
}
