package io.distributedsession.benchmarks.stub;

import java.net.URI;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients of the SDK, one for each of its HTTP clients. */
public enum StubClients {
    APACHE("apache-client (4)") {
        @Override
        @SuppressWarnings("deprecation") // the client that the extension uses
        SdkHttpClient.Builder<?> http() {
            return ApacheHttpClient.builder().maxConnections(CONNECTIONS);
        }
    },
    APACHE_5("apache5-client") {
        @Override
        SdkHttpClient.Builder<?> http() {
            return Apache5HttpClient.builder().maxConnections(CONNECTIONS);
        }
    },
    CRT("aws-crt-client") {
        @Override
        SdkHttpClient.Builder<?> http() {
            return AwsCrtHttpClient.builder().maxConcurrency(CONNECTIONS);
        }
    },
    URL_CONNECTION("url-connection-client") {
        @Override
        SdkHttpClient.Builder<?> http() {
            return UrlConnectionHttpClient.builder();
        }
    };

    private static final int CONNECTIONS = 64;

    private final String title;

    StubClients(String title) {
        this.title = title;
    }

    abstract SdkHttpClient.Builder<?> http();

    public String title() {
        return title;
    }

    /** A client that repeats nothing by itself, as the extension's. */
    public DynamoDbClient of(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
                .httpClientBuilder(http())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .build())
                .build();
    }
}
