package io.distributedsession.store.dynamodb;

import java.util.Optional;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbCalls;
import io.distributedsession.dynamodb.Operation;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueContent.Whole;
import io.distributedsession.store.ValueStore;
import io.distributedsession.store.ValueWrite;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Values in DynamoDB: one item each, beside its parts, and one call for each method. */
public final class DynamoDbValueStore implements ValueStore {

    private final DynamoDbCalls calls;
    private final DynamoDbAccess access;
    private final boolean alwaysStrong;
    private final PartStore parts;

    public DynamoDbValueStore(DynamoDbAccess access) {
        this.calls = access.calls();
        this.access = access;
        this.alwaysStrong = access.readsStrongly();
        this.parts = new DynamoDbPartStore(access);
    }

    @Override
    public Optional<StoredValue> read(RecordKey key, boolean strong) {
        return calls.idempotent(
                operation("GetItem"),
                (client, attempt) -> mapper().value(client.getItem(request -> request.tableName(names().sessions())
                                .key(mapper().key(key))
                                .consistentRead(strong || alwaysStrong)
                                .overrideConfiguration(attempt.settings()))
                        .item()));
    }

    @Override
    public ValueWrite write(RecordKey key, StoredValue value) {
        ValueReplacement replacement = new ValueReplacement(names(), key, value);
        return value.content() instanceof Whole
                ? calls.idempotent(operation("PutItem"), replacement)
                : calls.once(operation("PutItem"), replacement);
    }

    @Override
    public void extend(RecordKey key, StoredValue seen, StoredValue extended, long now) {
        calls.idempotent(operation("UpdateItem"), new ValueExtension(names(), key, seen, extended, now));
    }

    @Override
    public Optional<PartPointer> remove(RecordKey key) {
        return calls.idempotent(
                operation("DeleteItem"),
                (client, attempt) -> mapper().pointer(client.deleteItem(request -> request.tableName(names().sessions())
                                .key(mapper().key(key))
                                .returnValues(ReturnValue.ALL_OLD)
                                .overrideConfiguration(attempt.settings()))
                        .attributes()));
    }

    @Override
    public PartStore parts() {
        return parts;
    }

    private Operation operation(String action) {
        return new Operation(action, names().sessions());
    }

    /** As the table has them; not to be kept, for they may be found after the start. */
    private TableNames names() {
        return access.names();
    }

    private ValueMapper mapper() {
        return new ValueMapper(names());
    }
}
