package io.distributedsession.demo.runner.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static io.distributedsession.demo.runner.store.DynamoDbHttp.string;

/**
 * The signing keys of one application, in the form of docs/internals/formats.md. Their material is stored unprotected here,
 * as the demo's nodes are told by their dev profile; it never leaves this class. Thread-safe.
 */
public final class SigningKeys {

    /** As the demo's nodes have it, a minute and ten refreshes: a key signs when each of them has had time to read it. */
    public static final Duration ACTIVATION_DELAY = Duration.ofSeconds(70);

    static final String TABLE = "DistributedSessionKeys";
    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final int ID_BYTES = 8;
    private static final int MASTER_BYTES = 32;

    private final DynamoDbHttp database;
    private final String application;
    private final InstantSource clock;
    private final SecureRandom random;

    /** The keys of this application in this database. */
    public SigningKeys(DynamoDbHttp database, String application, InstantSource clock, SecureRandom random) {
        this.database = database;
        this.application = application;
        this.clock = clock;
        this.random = random;
    }

    /** All keys, the newest first. */
    public List<StoredKey> findAll() throws IOException, InterruptedException {
        return database
                .all(
                        "Query",
                        Map.of(
                                "TableName",
                                TABLE,
                                "ConsistentRead",
                                true,
                                "KeyConditionExpression",
                                "Application = :application",
                                "ExpressionAttributeValues",
                                Map.of(":application", string(application))))
                .stream()
                .map(StoredKey::of)
                .sorted(Comparator.comparing(StoredKey::created).reversed())
                .toList();
    }

    /**
     * Stores the next key, long before the nodes would: they read it, and sign with it from its activation on.
     *
     * @return the new key
     * @throws IOException also if somebody else has stored the next key meanwhile
     */
    public StoredKey rotate() throws IOException, InterruptedException {
        String newest = findAll().stream()
                .findFirst()
                .map(StoredKey::id)
                .orElseThrow(() -> new IOException("there is no key yet; open the shop's page first"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("Application", string(application));
        item.put("Slot", string(newest));
        item.put("KeyId", string(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(ID_BYTES))));
        item.put("Name", string("successor of " + newest));
        item.put("CreateDate", string(now.toString()));
        item.put("Activates", string(now.plus(ACTIVATION_DELAY).toString()));
        item.put("Expires", string(now.plus(LIFETIME).toString()));
        item.put("State", string("CREATED"));
        item.put("Material", Map.of("B", Base64.getEncoder().encodeToString(bytes(MASTER_BYTES))));
        database.call(
                "PutItem",
                Map.of("TableName", TABLE, "Item", item, "ConditionExpression", "attribute_not_exists(Slot)"));
        return StoredKey.of(item);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
