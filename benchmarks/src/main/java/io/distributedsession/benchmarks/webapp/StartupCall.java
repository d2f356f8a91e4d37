package io.distributedsession.benchmarks.webapp;

import java.net.URI;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an application does at its start that keeps its sessions in DynamoDB by itself: sees whether it can be reached. */
@ApplicationScoped
public class StartupCall {

    @SuppressWarnings("deprecation") // the client that the extension uses
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(System.getProperty("distributed-session.endpoint")))
                .region(Region.of(System.getProperty("distributed-session.region")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build()) {
            client.getItem(get -> get.tableName("Bare").key(Map.of("id", AttributeValue.fromS("start"))));
        }
    }
}
