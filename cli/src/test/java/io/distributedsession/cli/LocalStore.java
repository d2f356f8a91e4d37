package io.distributedsession.cli;

import java.net.URI;
import java.nio.file.Path;

import io.distributedsession.launcher.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for the tests of this JVM, which names its tables after each test class. */
final class LocalStore {

    static {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        System.setProperty("aws.region", "eu-central-1");
    }

    private static final DynamoDbLocal SERVER =
            DynamoDbLocal.start(Path.of(System.getProperty("dynamodb-local.home")), 0);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private LocalStore() {}

    static URI endpoint() {
        return SERVER.endpoint();
    }

    static DynamoDbClient client() {
        return DynamoDbClient.builder().endpointOverride(endpoint()).build();
    }
}
