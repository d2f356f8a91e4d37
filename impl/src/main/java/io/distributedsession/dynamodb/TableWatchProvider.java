package io.distributedsession.dynamodb;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Makes a watch that needs a jar of its own, which brings this as a service. */
public interface TableWatchProvider {

    /**
     * Makes one; sends nothing yet.
     *
     * @param access the way to the table, which may be found later than now
     * @param events hears what is to be told to the application: events of the public API
     */
    TableWatch open(DynamoDbAccess access, String application, InstantSource clock, Consumer<Record> events);
}
