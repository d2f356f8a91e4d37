package io.distributedsession.store.dynamodb;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueContent.InParts;
import io.distributedsession.store.ValueTimes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import static io.distributedsession.store.dynamodb.ItemNames.CREATE_DATE;
import static io.distributedsession.store.dynamodb.ItemNames.PARTS_TTL;
import static io.distributedsession.store.dynamodb.ItemNames.SESSION;
import static io.distributedsession.store.dynamodb.ItemNames.TAG;
import static io.distributedsession.store.dynamodb.ItemNames.WINDOW;

/**
 * Moves the expiry of the value that was seen; an update without these conditions would create or revive an item. Answers
 * whether this attempt moved it.
 */
record ValueExtension(TableNames names, RecordKey key, StoredValue seen, StoredValue extended, long now)
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
        ValueTimes times = seen.times();
        AttributeValue ttl = Attributes.number(extended.times().ttl());
        UpdateExpression expression = new UpdateExpression();
        String expiry = expression.name(names.ttl());
        expression.set(expiry, ttl);
        expression.condition(expiry, ">", Attributes.number(now));
        expression.condition(expiry, "<", ttl);
        expression.condition(expression.name(CREATE_DATE), "=", Attributes.date(times.createDate()));
        String window = expression.name(WINDOW);
        times.window()
                .ifPresentOrElse(
                        seconds -> expression.condition(window, "=", Attributes.number(seconds)),
                        () -> expression.notExists(window));
        content(expression);
        return expression;
    }

    private void content(UpdateExpression expression) {
        String pointer = expression.name(SESSION) + ".";
        String tag = pointer + expression.name(TAG);
        if (extended.content() instanceof InParts inParts) {
            expression.condition(tag, "=", Attributes.bytes(inParts.parts().tag()));
            expression.set(pointer + expression.name(PARTS_TTL), Attributes.number(inParts.partsTtl()));
        } else {
            expression.notExists(tag);
        }
    }
}
