package io.distributedsession.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local in this JVM, one for all tests: no HTTP, no ports. */
final class LocalDynamoDb {

    /** The first calls load classes; a test is not about how fast that goes. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String HOME = "dynamodb-local.home";
    private static final String PACKAGE = "software.amazon.dynamodb.services.local.";

    private LocalDynamoDb() {}

    static void addClient(AfterBeanDiscovery event) {
        event.<DynamoDbClient>addBean()
                .id(DynamoDbClient.class.getName())
                .types(DynamoDbClient.class, Object.class)
                .scope(Dependent.class)
                .createWith(context -> Holder.CLIENT);
    }

    /** Started at the first use. */
    private static final class Holder {

        static final DynamoDbClient CLIENT = start();
    }

    private static DynamoDbClient start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = loader(System.getProperty(HOME));
        try {
            thread.setContextClassLoader(loader);
            Object database = loader.loadClass(PACKAGE + "embedded.DynamoDBEmbedded")
                    .getMethod("create", Boolean.class)
                    .invoke(null, true);
            return (DynamoDbClient) loader.loadClass(PACKAGE + "shared.access.AmazonDynamoDBLocal")
                    .getMethod("dynamoDbClient")
                    .invoke(database);
        } catch (ReflectiveOperationException e) {
            throw TestMessages.notStarted(HOME, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ClassLoader loader(String home) {
        ClassLoader own = LocalDynamoDb.class.getClassLoader();
        return home == null ? own : new URLClassLoader(jars(Path.of(home)), own);
    }

    private static URL[] jars(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(LocalDynamoDb::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw TestMessages.notStarted(HOME, e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
