package io.distributedsession.dynamodb;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.distributedsession.TableOptions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local within this JVM: no HTTP, no marshalling. Its jars are loaded aside, over this JVM's SDK, so that what they
 * bring does not mix with what the library is tested with.
 */
public final class EmbeddedDynamoDb {

    private static final DynamoDbClient CLIENT = start();

    private EmbeddedDynamoDb() {}

    public static DynamoDbClient client() {
        return CLIENT;
    }

    /** Creates both tables. */
    public static TableOptions newTables() {
        TableOptions tables = DynamoDbLocalSupport.newNames().create(true).build();
        DynamoDbAccess access = access(tables);
        access.prepareSessionTable();
        access.prepareKeyTable();
        return tables;
    }

    public static DynamoDbAccess access(TableOptions tables) {
        return DynamoDbLocalSupport.access(CLIENT, tables);
    }

    private static DynamoDbClient start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            ClassLoader loader = new URLClassLoader(jars(), EmbeddedDynamoDb.class.getClassLoader());
            thread.setContextClassLoader(loader);
            Object database = loader.loadClass("software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded")
                    .getMethod("create", Boolean.class)
                    .invoke(null, true);
            return (DynamoDbClient)
                    loader.loadClass("software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal")
                            .getMethod("dynamoDbClient")
                            .invoke(database);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("DynamoDB Local did not start in this JVM", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("dynamodb-local.home")))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(EmbeddedDynamoDb::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
