package io.distributedsession.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbCalls;
import io.distributedsession.dynamodb.Operation;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.Chunks;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parts in DynamoDB: one item and one call each. Parts never change, so that a write may be repeated at will. */
public final class DynamoDbPartStore implements PartStore {

    private final DynamoDbCalls calls;
    private final DynamoDbAccess access;

    public DynamoDbPartStore(DynamoDbAccess access) {
        this.calls = access.calls();
        this.access = access;
    }

    @Override
    public int write(RecordKey data, String name, byte[] tag, byte[] bytes, long ttl) {
        PartMapper mapper = PartMapper.of(names(), data, name, tag);
        int chunks = Chunks.count(bytes.length);
        for (int chunk = 0; chunk < chunks; chunk++) {
            put(mapper.item(chunk, Chunks.of(bytes, chunk), ttl));
        }
        return chunks;
    }

    private void put(Map<String, AttributeValue> item) {
        calls.idempotent(
                operation("PutItem"),
                (client, attempt) -> client.putItem(request ->
                        request.tableName(names().sessions()).item(item).overrideConfiguration(attempt.settings())));
    }

    @Override
    public Optional<byte[]> read(RecordKey data, String name, PartPointer pointer) {
        PartMapper mapper = PartMapper.of(names(), data, name, pointer.tag());
        List<byte[]> chunks = new ArrayList<>();
        for (int chunk = 0; chunk < pointer.chunks(); chunk++) {
            Map<String, AttributeValue> key = mapper.key(chunk);
            // what an eventual read finds is right, for parts never change; that it finds nothing proves nothing
            Optional<byte[]> bytes = mapper.bytes(get(key, false)).or(() -> mapper.bytes(get(key, true)));
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            chunks.add(bytes.get());
        }
        return Optional.of(join(chunks, pointer.length()));
    }

    private Map<String, AttributeValue> get(Map<String, AttributeValue> key, boolean strong) {
        return calls.idempotent(
                operation("GetItem"),
                (client, attempt) -> client.getItem(request -> request.tableName(names().sessions())
                                .key(key)
                                .consistentRead(strong)
                                .overrideConfiguration(attempt.settings()))
                        .item());
    }

    /** The table is not trusted: the length is compared before memory is taken for it. */
    private static byte[] join(List<byte[]> chunks, int length) {
        if (chunks.stream().mapToLong(chunk -> chunk.length).sum() != length) {
            throw ItemMessages.malformed(ItemNames.LENGTH, null);
        }
        byte[] all = new byte[length];
        int end = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, end, chunk.length);
            end += chunk.length;
        }
        return all;
    }

    @Override
    public void extend(RecordKey data, String name, PartPointer pointer, long ttl) {
        PartMapper mapper = PartMapper.of(names(), data, name, pointer.tag());
        for (int chunk = 0; chunk < pointer.chunks(); chunk++) {
            calls.idempotent(operation("UpdateItem"), new PartExtension(names(), mapper.key(chunk), ttl));
        }
    }

    @Override
    public void delete(RecordKey data, String name, PartPointer pointer) {
        PartMapper mapper = PartMapper.of(names(), data, name, pointer.tag());
        for (int chunk = 0; chunk < pointer.chunks(); chunk++) {
            Map<String, AttributeValue> key = mapper.key(chunk);
            calls.idempotent(
                    operation("DeleteItem"),
                    (client, attempt) -> client.deleteItem(request ->
                            request.tableName(names().sessions()).key(key).overrideConfiguration(attempt.settings())));
        }
    }

    private Operation operation(String action) {
        return new Operation(action, names().sessions());
    }

    /** As the table has them; not to be kept, for they may be found after the start. */
    private TableNames names() {
        return access.names();
    }
}
