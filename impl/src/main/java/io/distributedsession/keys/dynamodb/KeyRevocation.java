package io.distributedsession.keys.dynamodb;

import java.util.Map;

import io.distributedsession.SigningKey.State;
import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Marks the key in a slot revoked, if it still is the key that was read and nobody has revoked it: an update without
 * conditions would leave a ghost of a key removed meanwhile.
 */
record KeyRevocation(KeyMapper mapper, String slot, String keyId, String reason) implements DynamoDbRequest<Boolean> {

    /** Whether it is marked now and was not marked by others before. */
    @Override
    public Boolean send(DynamoDbClient client, Attempt attempt) {
        try {
            client.updateItem(request(attempt));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return attempt.isAmbiguous(e);
        }
    }

    private UpdateItemRequest request(Attempt attempt) {
        return UpdateItemRequest.builder()
                .tableName(mapper.table())
                .key(mapper.key(slot))
                .updateExpression("SET #state = :revoked, #reason = :reason")
                .conditionExpression("#id = :id AND #state <> :revoked")
                .expressionAttributeNames(
                        Map.of("#id", KeyMapper.KEY_ID, "#state", KeyMapper.STATE, "#reason", KeyMapper.REVOKED_REASON))
                .expressionAttributeValues(Map.of(
                        ":id", AttributeValue.fromS(keyId),
                        ":revoked", AttributeValue.fromS(State.REVOKED.name()),
                        ":reason", AttributeValue.fromS(reason)))
                .overrideConfiguration(attempt.settings())
                .build();
    }
}
