package io.distributedsession.dynamodb;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * The cheapest read there is: of nothing, eventually consistent.
 *
 * @param partition a partition key that is never stored, under the application's prefix: a policy may allow no other
 */
record WarmUp(TableNames names, String partition) implements DynamoDbRequest<GetItemResponse> {

    @Override
    public GetItemResponse send(DynamoDbClient client, Attempt attempt) {
        return client.getItem(request -> request.tableName(names.sessions())
                .key(Map.of(
                        names.partitionKey(),
                        AttributeValue.fromS(partition),
                        names.sortKey(),
                        AttributeValue.fromS("-")))
                .overrideConfiguration(attempt.settings()));
    }
}
