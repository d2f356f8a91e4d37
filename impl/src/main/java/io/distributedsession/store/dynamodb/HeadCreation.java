package io.distributedsession.store.dynamodb;

import java.util.Arrays;
import java.util.Optional;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The one conditional update that makes a new session. */
record HeadCreation(TableNames names, Live head) implements DynamoDbRequest<WriteOutcome> {

    @Override
    public WriteOutcome send(DynamoDbClient client, Attempt attempt) {
        try {
            client.updateItem(request(attempt));
            return new Applied(head.version());
        } catch (ConditionalCheckFailedException e) {
            Optional<StoredHead> found = new HeadMapper(names).head(head.key(), e.item());
            // even of a first attempt: the network may deliver a request twice, and only the second answer
            if (isOurs(head, found)) {
                return new Applied(head.version());
            }
            if (attempt.isAmbiguous(e)) {
                throw attempt.outcomeUnknown(e);
            }
            return new Refused(found);
        }
    }

    private UpdateItemRequest request(Attempt attempt) {
        HeadMapper mapper = new HeadMapper(names);
        UpdateExpression expression = new UpdateExpression();
        expression.notExists(expression.name(names.partitionKey()));
        mapper.attributes(head).forEach((name, value) -> expression.set(expression.name(name), value));
        return UpdateItemRequest.builder()
                .tableName(names.sessions())
                .key(mapper.key(head.key()))
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(attempt.settings())
                .build();
    }

    /** The sealed record has random bytes of its own, and no commit changes it. */
    static boolean isOurs(Live written, Optional<StoredHead> found) {
        return found.isPresent() && found.get() instanceof Live live && Arrays.equals(live.record(), written.record());
    }
}
