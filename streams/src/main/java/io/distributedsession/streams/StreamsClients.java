package io.distributedsession.streams;

import java.time.Duration;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClientBuilder;

/** Makes the client of DynamoDB Streams. */
final class StreamsClients {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** A thread that serves nobody can wait longer than a request. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private StreamsClients() {}

    /**
     * One for the same region, with the same credentials; at the same endpoint, if that is not AWS's own: DynamoDB Local serves both.
     *
     * @param other how the client of DynamoDB is configured
     */
    static DynamoDbStreamsClient beside(DynamoDbServiceClientConfiguration other) {
        DynamoDbStreamsClientBuilder builder = DynamoDbStreamsClient.builder()
                .region(other.region())
                .credentialsProvider(other.credentialsProvider())
                .httpClientBuilder(http())
                // a look that fails is followed by another one soon
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(ANSWER)
                        .build());
        other.endpointOverride()
                .filter(endpoint -> !endpoint.getHost().endsWith(".amazonaws.com"))
                .ifPresent(builder::endpointOverride);
        return builder.build();
    }

    @SuppressWarnings("deprecation") // its successor does not load on a plain WildFly
    private static SdkHttpClient.Builder<?> http() {
        return ApacheHttpClient.builder()
                .maxConnections(1)
                .connectionTimeout(CONNECT)
                .socketTimeout(ANSWER)
                .tcpKeepAlive(true);
    }
}
