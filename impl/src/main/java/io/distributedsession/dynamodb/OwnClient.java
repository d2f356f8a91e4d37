package io.distributedsession.dynamodb;

import java.net.InetAddress;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.TableOptions;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The client of an application that brings none. */
record OwnClient(DynamoDbClient client, Addresses addresses, CallLimits limits) implements AutoCloseable {

    static OwnClient build(DistributedSessionOptions options) {
        ResilienceOptions resilience = options.resilience();
        Addresses addresses = new Addresses(
                InetAddress::getAllByName, resilience.addressRefresh(), resilience.connectTimeout(), System::nanoTime);
        CallLimits limits = new CallLimits();
        return new OwnClient(client(options, addresses, limits), addresses, limits);
    }

    private static DynamoDbClient client(DistributedSessionOptions options, Addresses addresses, CallLimits limits) {
        try {
            return builder(options.tables())
                    .httpClientBuilder(http(options, addresses))
                    // each repetition is ours, because only we can tell what an unanswered write has done
                    .overrideConfiguration(ClientOverrideConfiguration.builder()
                            .retryStrategy(AwsRetryStrategy.doNotRetry())
                            .scheduledExecutorService(limits)
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
    private static SdkHttpClient.Builder<?> http(DistributedSessionOptions options, Addresses addresses) {
        ResilienceOptions resilience = options.resilience();
        return ApacheHttpClient.builder()
                .maxConnections(resilience.maxConnections())
                .connectionTimeout(resilience.connectTimeout())
                .connectionAcquisitionTimeout(resilience.connectionWait())
                .socketTimeout(options.storeTimeout())
                .dnsResolver(addresses)
                .tcpKeepAlive(true);
    }

    @Override
    public void close() {
        try {
            client.close();
        } finally {
            addresses.close();
            limits.shutdownNow();
        }
    }
}
