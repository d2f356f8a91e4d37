package io.distributedsession.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sends one request, again in each attempt: it must be the same each time and carry the attempt's settings. */
@FunctionalInterface
public interface DynamoDbRequest<T> {

    T send(DynamoDbClient client, Attempt attempt);
}
