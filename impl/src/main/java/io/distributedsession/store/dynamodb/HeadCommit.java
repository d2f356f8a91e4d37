package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import static io.distributedsession.store.dynamodb.ItemNames.VERSION;

/** The one conditional update of a commit. */
record HeadCommit(TableNames names, HeadUpdate update) implements DynamoDbRequest<WriteOutcome> {

    @Override
    public WriteOutcome send(DynamoDbClient client, Attempt attempt) {
        boolean guarded = attempt.afterAmbiguous() && CommitVerdict.onlyAdds(update);
        if (guarded && update.loadedVersion().isEmpty()) {
            throw attempt.outcomeUnknown(null);
        }
        try {
            Map<String, AttributeValue> updated =
                    client.updateItem(request(attempt, guarded)).attributes();
            return new Applied(Attributes.number(updated, VERSION));
        } catch (ConditionalCheckFailedException e) {
            return judge(attempt, e, new HeadMapper(names).head(update.key(), e.item()));
        }
    }

    private UpdateItemRequest request(Attempt attempt, boolean onLoadedVersion) {
        UpdateExpression expression = new HeadExpressions(names).update(update, onLoadedVersion);
        return UpdateItemRequest.builder()
                .tableName(names.sessions())
                .key(new HeadMapper(names).key(update.key()))
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .returnValues(ReturnValue.UPDATED_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(attempt.settings())
                .build();
    }

    private WriteOutcome judge(Attempt attempt, ConditionalCheckFailedException answer, Optional<StoredHead> found) {
        CommitVerdict verdict = CommitVerdict.of(update, found);
        // even of a first attempt: the network may deliver a request twice, and only the second answer
        if (verdict == CommitVerdict.APPLIED) {
            // others may have committed other beans since; what they left includes ours
            return new Applied(((Live) found.orElseThrow()).version());
        }
        if (verdict == CommitVerdict.UNKNOWN && attempt.isAmbiguous(answer)) {
            throw attempt.outcomeUnknown(answer);
        }
        return new Refused(found);
    }
}
