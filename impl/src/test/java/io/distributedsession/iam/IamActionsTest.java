package io.distributedsession.iam;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionExpiry;
import io.distributedsession.SessionStore;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.iam.DocumentedActions.Row;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.keys.dynamodb.DynamoDbSigningKeyRepository;
import io.distributedsession.store.Heads;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.Lease;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.StoredSessionStore;
import io.distributedsession.store.TestClock;
import io.distributedsession.store.Touch;
import io.distributedsession.store.dynamodb.DynamoDbPartStore;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import io.distributedsession.store.dynamodb.DynamoDbValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static io.distributedsession.store.Heads.CART;
import static io.distributedsession.store.Heads.NOW;
import static io.distributedsession.store.Heads.change;
import static io.distributedsession.store.Heads.entry;
import static io.distributedsession.store.Heads.session;
import static io.distributedsession.store.Heads.update;
import static org.assertj.core.api.Assertions.assertThat;

/** The README's table and policy name exactly the actions that are called. */
class IamActionsTest {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();

    private final DocumentedActions documented = DocumentedActions.read();
    private final CalledActions called = new CalledActions();
    private final DynamoDbClient client = DynamoDbLocalSupport.builder()
            .overrideConfiguration(override -> override.addExecutionInterceptor(called))
            .build();
    private final DynamoDbAccess access = DynamoDbLocalSupport.access(client, TABLES);
    private final RecordStore records = new DynamoDbRecordStore(access);
    private final RecordStore unseen =
            new DynamoDbRecordStore(DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyFeature_callsExactlyTheActionsOfItsRow() {
        Map<String, Supplier<TableOptions>> features = features();
        assertThat(documented.features()).containsOnlyKeys(features.keySet());

        features.forEach((feature, use) -> {
            called.clear();
            TableOptions tables = use.get();
            Row row = new Row(
                    called.of(tables.sessions().orElse("DistributedSessionState")),
                    called.of(tables.keys().orElse("DistributedSessionKeys")));
            assertThat(row).as(feature).isEqualTo(documented.features().get(feature));
        });
    }

    @Test
    void policy_allowsWhatTheRowsNeed_andNoMore() {
        Set<String> sessions = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        documented.features().forEach((feature, row) -> {
            if (!feature.contains("create-tables")) {
                sessions.addAll(row.sessions());
                keys.addAll(row.keys());
            }
        });

        assertThat(documented.allowed("/DistributedSessionState")).isEqualTo(sessions);
        assertThat(documented.allowed("/DistributedSessionKeys")).isEqualTo(keys);
    }

    /** Each feature used in every way; answers the tables that it was used on. */
    private Map<String, Supplier<TableOptions>> features() {
        Map<String, Supplier<TableOptions>> features = new LinkedHashMap<>();
        features.put("start", () -> {
            DynamoDbAccess other = DynamoDbLocalSupport.access(
                    DynamoDbLocalSupport.client(),
                    TableOptions.builder().create(true).build());
            other.prepareSessionTable();
            other.prepareKeyTable();
            return start(TableOptions.builder());
        });
        features.put(
                "start, all names configured",
                () -> start(TABLES.toBuilder()
                        .create(false)
                        .partitionKeyAttribute("SessionId")
                        .sortKeyAttribute("Part")
                        .ttlAttribute("TTL")));
        features.put(
                "start, `create-tables=true`",
                () -> start(DynamoDbLocalSupport.newNames().create(true)));
        features.put("read", used(() -> records.load(Heads.newKey(), true)));
        features.put("commit", used(this::commit));
        features.put("touch", used(() -> records.touch(new Touch(Heads.newKey(), NOW, NOW, NOW))));
        features.put("lease (`@Exclusive`)", used(this::lease));
        features.put("rotate", used(this::rotate));
        features.put("logout", used(() -> records.delete(Heads.newKey())));
        features.put("index of users", used(this::index));
        features.put("parts", used(this::useParts));
        features.put("`SessionStore`", used(this::useSessionStore));
        features.put("keys", used(this::makeKeys));
        features.put("revoking and removing keys", used(this::endKeys));
        return features;
    }

    private static Supplier<TableOptions> used(Runnable use) {
        return () -> {
            use.run();
            return TABLES;
        };
    }

    private TableOptions start(TableOptions.Builder names) {
        TableOptions tables = names.build();
        DynamoDbAccess starting = DynamoDbLocalSupport.access(client, tables);
        starting.prepareSessionTable();
        starting.prepareKeyTable();
        starting.warmUp();
        return tables;
    }

    private void commit() {
        Live head = session();
        records.create(head);
        records.update(update(head, CART, change(head, CART, entry("changed"))));
        records.update(update(head, CART, change(head, CART, entry("conflict"))));
    }

    private void lease() {
        Live head = session();
        unseen.create(head);
        Lease lease = new Lease(Heads.random(8), NOW + 30);
        records.lease(new Leasing(head.key(), NOW, lease, OptionalLong.empty()));
        records.load(head.key(), true); // what those who wait do
        records.release(head.key(), lease.owner());
    }

    private void rotate() {
        Live head = session();
        unseen.create(head);
        records.rotate(Heads.rotation(head));
        records.rotate(Heads.rotation(head)); // refused: a tombstone stands there
    }

    private void index() {
        Live head = session();
        IndexEntry entry = new IndexEntry(RecordKey.principal("test", "ada"), head.key(), NOW);
        records.create(head, entry);
        Rotation plain = Heads.rotation(head);
        records.rotate(new Rotation(
                plain.from(),
                plain.expectedVersion(),
                plain.now(),
                plain.tombstoneTtl(),
                plain.successor(),
                Optional.of(entry.principal()),
                Optional.of(new IndexEntry(entry.principal(), plain.successor().key(), NOW))));
        records.principals().find(entry.principal());
        records.load(head.key(), true);
        records.delete(plain.successor().key());
        records.principals().remove(entry.principal(), plain.successor().key());
        records.principals().removeOrphan(entry.principal(), plain.successor().key());
    }

    private void useParts() {
        PartStore parts = new DynamoDbPartStore(access);
        RecordKey key = RecordKey.data("test", Heads.random(16));
        byte[] tag = Heads.random(8);
        PartPointer pointer = new PartPointer(tag, parts.write(key, "cart", tag, new byte[10], NOW), 10);
        parts.read(key, "cart", pointer);
        parts.extend(key, "cart", pointer, NOW + 1);
        parts.delete(key, "cart", pointer);
    }

    private void useSessionStore() {
        DistributedSessionOptions options = DistributedSessionOptions.builder()
                .application("test")
                .storeTimeout(Duration.ofSeconds(30))
                .build();
        TestClock clock = new TestClock(Instant.ofEpochSecond(NOW));
        SessionStore store = new StoredSessionStore(
                new DynamoDbValueStore(access), "test", options, clock, new SecureRandom(), Runnable::run);
        for (int size : new int[] {10, 10_000}) {
            store.set("key", new byte[size], SessionExpiry.sliding(Duration.ofMinutes(1)));
            clock.advance(Duration.ofSeconds(30));
            store.get("key");
            clock.advance(Duration.ofSeconds(30));
            store.refresh("key");
            store.remove("key");
        }
    }

    private void makeKeys() {
        KeyRing ring = new KeyRing(
                new DynamoDbSigningKeyRepository(access, "ring"),
                new NoKeyProtector(),
                "ring",
                InstantSource.system(),
                new SecureRandom());
        ring.start();
        ring.refresh();
    }

    private void endKeys() {
        SigningKeyRepository keys = new DynamoDbSigningKeyRepository(access, "ring");
        SigningKey key = keys.findAll().get(0);
        keys.revoke(key.id(), "stolen");
        keys.revokeAllCreatedBefore(Instant.now());
        keys.remove(key.id());
    }
}
