package io.distributedsession.dynamodb;

import java.time.Duration;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.TableOptions;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Builds the client of an application that brings none. */
final class OwnClient {

    /** Request threads hold a connection each; a pool smaller than a server's threads would make them wait. */
    private static final int MAX_CONNECTIONS = 256;

    private OwnClient() {}

    static DynamoDbClient build(DistributedSessionOptions options) {
        try {
            return builder(options.tables())
                    .httpClientBuilder(http(options.storeTimeout()))
                    // each repetition is ours, because only we can tell what an unanswered write has done
                    .overrideConfiguration(ClientOverrideConfiguration.builder()
                            .retryStrategy(AwsRetryStrategy.doNotRetry())
                            .build())
                    .build();
        } catch (SdkException e) {
            throw DynamoDbMessages.clientFailed(e);
        }
    }

    private static DynamoDbClientBuilder builder(TableOptions tables) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder();
        tables.region().map(Region::of).ifPresent(builder::region);
        tables.endpoint().ifPresent(builder::endpointOverride);
        return builder;
    }

    @SuppressWarnings("deprecation") // its successor does not load on a plain WildFly
    private static SdkHttpClient.Builder<?> http(Duration storeTimeout) {
        return ApacheHttpClient.builder()
                .maxConnections(MAX_CONNECTIONS)
                .connectionTimeout(storeTimeout)
                .connectionAcquisitionTimeout(storeTimeout)
                .socketTimeout(storeTimeout)
                .tcpKeepAlive(true);
    }
}
