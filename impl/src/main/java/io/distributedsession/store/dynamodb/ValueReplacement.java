package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueWrite;
import io.distributedsession.store.ValueWrite.Unknown;
import io.distributedsession.store.ValueWrite.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Puts a value in the place of any other. One that is whole may be put again and again. A pointer is put once: were it
 * repeated after an unanswered attempt that was applied, another writer may have replaced the value between the two and
 * deleted its parts, and the pointer would come back to nothing.
 */
record ValueReplacement(TableNames names, RecordKey key, StoredValue value) implements DynamoDbRequest<ValueWrite> {

    @Override
    public ValueWrite send(DynamoDbClient client, Attempt attempt) {
        Optional<PartPointer> ours = value.content().pointer();
        if (ours.isPresent() && attempt.afterAmbiguous()) {
            return standing(client, attempt).equals(ours) ? new Written(Optional.empty()) : new Unknown();
        }
        Map<String, AttributeValue> replaced = client.putItem(put -> put.tableName(names.sessions())
                        .item(new ValueMapper(names).item(key, value))
                        .returnValues(ReturnValue.ALL_OLD)
                        .overrideConfiguration(attempt.settings()))
                .attributes();
        return new Written(new ValueMapper(names)
                .pointer(replaced)
                .filter(pointer -> !ours.equals(Optional.of(pointer)))); // delivered twice by the network
    }

    private Optional<PartPointer> standing(DynamoDbClient client, Attempt attempt) {
        return new ValueMapper(names)
                .pointer(client.getItem(get -> get.tableName(names.sessions())
                                .key(new ValueMapper(names).key(key))
                                .consistentRead(true)
                                .overrideConfiguration(attempt.settings()))
                        .item());
    }
}
