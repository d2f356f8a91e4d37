package io.distributedsession.dynamodb;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a client that the application brings repeats by itself. Each repetition is to be ours: only we can tell what an unanswered
 * write has done, and its repetitions would multiply ours.
 */
final class ClientRetries {

    private ClientRetries() {}

    /** Whether the client repeats, as far as it tells: then its requests must be kept from it, one by one, which takes time. */
    static boolean areMade(DynamoDbClient client) {
        try {
            ClientOverrideConfiguration settings =
                    client.serviceClientConfiguration().overrideConfiguration();
            return settings.retryStrategy().map(RetryStrategy::maxAttempts).orElse(Integer.MAX_VALUE) > 1;
        } catch (UnsupportedOperationException e) { // another client in a client's clothes
            return true;
        }
    }

    /** A plugin of a request: no client repeats the request by itself. */
    static void forbid(SdkServiceClientConfiguration.Builder client) {
        client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .build());
    }
}
