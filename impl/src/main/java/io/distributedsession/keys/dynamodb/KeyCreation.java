package io.distributedsession.keys.dynamodb;

import java.util.Map;

import io.distributedsession.SigningKey;
import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import static io.distributedsession.dynamodb.TableNames.KEYS_SORT_KEY;

/**
 * Takes a slot for a key. Of several nodes one wins, and all get what stands in the slot then; for a node whose winning put
 * was not answered, that is its own key.
 */
record KeyCreation(KeyMapper mapper, String slot, SigningKey key) implements DynamoDbRequest<SigningKey> {

    @Override
    public SigningKey send(DynamoDbClient client, Attempt attempt) {
        try {
            client.putItem(PutItemRequest.builder()
                    .tableName(mapper.table())
                    .item(mapper.item(slot, key))
                    .conditionExpression("attribute_not_exists(#s)")
                    .expressionAttributeNames(Map.of("#s", KEYS_SORT_KEY))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .overrideConfiguration(attempt.settings())
                    .build());
            return key;
        } catch (ConditionalCheckFailedException e) {
            return mapper.signingKey(e.item());
        }
    }
}
