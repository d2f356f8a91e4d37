package io.distributedsession.store.dynamodb;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import static io.distributedsession.store.dynamodb.ItemNames.CREATE_DATE;
import static io.distributedsession.store.dynamodb.ItemNames.WINDOW;

/**
 * Moves the expiry of the value that was seen; an update without these conditions would create or revive an item. Answers
 * whether this attempt moved it.
 */
record ValueExtension(TableNames names, RecordKey key, StoredValue seen, long now, long ttl)
        implements DynamoDbRequest<Boolean> {

    @Override
    public Boolean send(DynamoDbClient client, Attempt attempt) {
        try {
            client.updateItem(request(attempt));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private UpdateItemRequest request(Attempt attempt) {
        UpdateExpression expression = expression();
        return UpdateItemRequest.builder()
                .tableName(names.sessions())
                .key(new ValueMapper(names).key(key))
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .overrideConfiguration(attempt.settings())
                .build();
    }

    private UpdateExpression expression() {
        UpdateExpression expression = new UpdateExpression();
        String expiry = expression.name(names.ttl());
        expression.set(expiry, Attributes.number(ttl));
        expression.condition(expiry, ">", Attributes.number(now));
        expression.condition(expiry, "<", Attributes.number(ttl));
        expression.condition(expression.name(CREATE_DATE), "=", Attributes.date(seen.createDate()));
        String window = expression.name(WINDOW);
        seen.window()
                .ifPresentOrElse(
                        seconds -> expression.condition(window, "=", Attributes.number(seconds)),
                        () -> expression.notExists(window));
        return expression;
    }
}
