package io.distributedsession.demo.runner.store;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.distributedsession.demo.runner.store.DynamoDbHttp.string;

/** The stored sessions of one application. Thread-safe. */
public final class StoredSessions {

    static final String TABLE = "DistributedSessionState";
    private static final String HEAD = "#";

    private final DynamoDbHttp database;
    private final String prefix;

    /** The sessions of this application in this database. */
    public StoredSessions(DynamoDbHttp database, String application) {
        this.database = database;
        this.prefix = application + ".s.";
    }

    /** The head item of a session, empty if there is none. */
    public Optional<StoredSession> find(String reference) throws IOException, InterruptedException {
        Map<String, Object> answer = database.call(
                "GetItem",
                Map.of(
                        "TableName",
                        TABLE,
                        "ConsistentRead",
                        true,
                        "Key",
                        Map.of("SessionId", string(prefix + reference), "Part", string(HEAD))));
        return Optional.ofNullable(answer.get("Item")).map(item -> new StoredSession(reference, Json.object(item)));
    }

    /** All sessions, the youngest first; a scan, which a demo's table is small enough for. */
    public List<StoredSession> findAll() throws IOException, InterruptedException {
        return database
                .all(
                        "Scan",
                        Map.of(
                                "TableName",
                                TABLE,
                                "ConsistentRead",
                                true,
                                "FilterExpression",
                                "begins_with(SessionId, :prefix) AND Part = :head",
                                "ExpressionAttributeValues",
                                Map.of(":prefix", string(prefix), ":head", string(HEAD))))
                .stream()
                .map(item -> new StoredSession(reference(item), item))
                .sorted(Comparator.comparing(StoredSession::created).reversed())
                .toList();
    }

    private String reference(Map<String, Object> item) {
        return ((String) Json.object(item.get("SessionId")).get("S")).substring(prefix.length());
    }
}
