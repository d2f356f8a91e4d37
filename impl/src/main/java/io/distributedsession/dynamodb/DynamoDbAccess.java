package io.distributedsession.dynamodb;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.InvalidTableException;
import io.distributedsession.TableOptions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The application's way to DynamoDB: the client, which it brings or we build, the names of the tables, and the calls.
 * Thread-safe.
 */
public final class DynamoDbAccess implements AutoCloseable {

    /** A cold client needs far longer than a request may wait. */
    private static final Duration STARTUP_BUDGET = Duration.ofSeconds(20);

    private final DynamoDbClient client;
    private final ObservedClient observed;
    private final boolean owned;
    private final TableOptions options;
    private final String application;
    private final boolean create;
    private final boolean strong;
    private volatile TableNames names;
    private final DynamoDbCalls calls;
    private final DynamoDbCalls startupCalls;
    private final Tables tables;
    private final AtomicBoolean warm = new AtomicBoolean();

    private DynamoDbAccess(DynamoDbClient client, boolean owned, DistributedSessionOptions options) {
        this.client = client;
        this.observed = new ObservedClient(client, System::nanoTime);
        this.owned = owned;
        this.options = options.tables();
        this.application = options.application().orElse("dev");
        this.create = this.options.create().orElse(options.profile() == Profile.DEV);
        this.strong = options.readConsistency() != ReadConsistency.EVENTUAL;
        this.names = TableNames.of(this.options);
        this.calls = new DynamoDbCalls(observed.client(), Retries.within(options.storeTimeout()));
        this.startupCalls = new DynamoDbCalls(observed.client(), Retries.within(STARTUP_BUDGET));
        this.tables = new Tables(startupCalls, Sleeper.REAL, System::nanoTime);
    }

    /** The type of client that an application may bring. */
    public static Class<?> clientType() {
        return DynamoDbClient.class;
    }

    /**
     * Makes the way ready; nothing is sent yet.
     *
     * @param applicationClient the application's {@link #clientType() client}, which stays its own; empty: one is built
     */
    public static DynamoDbAccess open(DistributedSessionOptions options, Optional<Object> applicationClient) {
        Objects.requireNonNull(options, "options");
        if (applicationClient.isEmpty()) {
            return new DynamoDbAccess(OwnClient.build(options), true, options);
        }
        if (applicationClient.get() instanceof DynamoDbClient client) {
            return new DynamoDbAccess(client, false, options);
        }
        throw DynamoDbMessages.notAClient(applicationClient.get());
    }

    /**
     * Creates the table of sessions where that is asked for, else validates it, and takes from it the names of attributes
     * that are not configured; where all its names were given and no creation is asked for, sends nothing.
     *
     * @throws InvalidTableException if it is missing or cannot hold sessions
     */
    public void prepareSessionTable() {
        boolean named = options.sessions().isPresent()
                && options.partitionKeyAttribute().isPresent()
                && options.sortKeyAttribute().isPresent()
                && options.ttlAttribute().isPresent();
        TableSchema wanted = new TableSchema(
                names.sessions(),
                AttributeChoice.of(options.partitionKeyAttribute(), names.partitionKey()),
                AttributeChoice.of(options.sortKeyAttribute(), names.sortKey()),
                Optional.of(AttributeChoice.of(options.ttlAttribute(), names.ttl())));
        prepare(named, wanted).ifPresent(found -> names = names.in(found));
    }

    /**
     * The same for the table of signing keys, needed only where the application has no repository of its own.
     *
     * @throws InvalidTableException if it is missing or cannot hold keys
     */
    public void prepareKeyTable() {
        prepare(
                options.keys().isPresent(),
                new TableSchema(
                        names.keys(),
                        AttributeChoice.fixed(TableNames.KEYS_PARTITION_KEY),
                        AttributeChoice.fixed(TableNames.KEYS_SORT_KEY),
                        Optional.empty()));
    }

    private Optional<TableSchema> prepare(boolean named, TableSchema schema) {
        if (named && !create) {
            return Optional.empty();
        }
        TableSchema found = tables.prepare(schema, create);
        warm.set(true);
        return Optional.of(found);
    }

    /**
     * Pays the price of the first call now, by one cheap read of a key that is never stored, unless an earlier call has paid
     * it.
     */
    public void warmUp() {
        if (warm.compareAndSet(false, true)) {
            startupCalls.idempotent(
                    new Operation("GetItem", names.sessions()), new WarmUp(names, application + ".warm-up"));
        }
    }

    /** The names in use; before {@link #prepareSessionTable()}, which may find others, those configured or the defaults. */
    public TableNames names() {
        return names;
    }

    /** Whether reads are strong where no cookie tells how new the answer must be. */
    public boolean readsStrongly() {
        return strong;
    }

    /** The calls within the time that a request may wait. */
    public DynamoDbCalls calls() {
        return calls;
    }

    /**
     * A clock that learns from the answers of all calls from now on, so it is best asked for before the tables are prepared:
     * it is {@code nodeClock} until two answers have shown that the service's clock is seconds away.
     */
    public InstantSource correctedClock(InstantSource nodeClock) {
        CorrectedClock clock = new CorrectedClock(nodeClock);
        observed.add(clock);
        return clock;
    }

    /** Closes the client if it was built here. */
    @Override
    public void close() {
        if (owned) {
            client.close();
        }
    }
}
