package io.distributedsession.dynamodb;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.InvalidTableException;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;
import io.distributedsession.metrics.Meters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The application's way to DynamoDB: the client, which it brings or we build, the names of the tables, and the calls.
 * Thread-safe.
 */
public final class DynamoDbAccess implements AutoCloseable {

    /** A cold client needs far longer than a request may wait. */
    private static final Duration STARTUP_BUDGET = Duration.ofSeconds(20);

    /** A node that can start without the store does not wait for it for long. */
    private static final Duration LATE_STARTUP_BUDGET = Duration.ofSeconds(5);

    private static final int STARTUP_ATTEMPTS = 6;
    private static final int UNBOUNDED_PERCENT = 1_000;

    private static final Logger LOG = System.getLogger(DynamoDbAccess.class.getName());

    private final ObservedClient observed;
    private final Runnable closing;
    private final TableOptions options;
    private final String application;
    private final boolean create;
    private final boolean strong;
    private volatile TableNames names;
    private final CircuitBreaker breaker;
    private final DynamoDbCalls calls;
    private volatile DynamoDbCalls startupCalls;
    private volatile boolean warm;

    private DynamoDbAccess(DynamoDbClient client, Runnable closing, DistributedSessionOptions options, Meters meters) {
        this.observed = new ObservedClient(
                client, System::nanoTime, meters.isEmpty() ? Optional.empty() : Optional.of(new CallMeter(meters)));
        this.closing = closing;
        this.options = options.tables();
        this.application = options.application().orElse("dev");
        this.create = this.options.create().orElse(options.profile() == Profile.DEV);
        this.strong = options.readConsistency() != ReadConsistency.EVENTUAL;
        this.names = TableNames.of(this.options);
        ResilienceOptions resilience = options.resilience();
        this.breaker =
                new CircuitBreaker(resilience.breakerFailures(), resilience.breakerProbeInterval(), System::nanoTime);
        this.calls = new DynamoDbCalls(
                observed,
                () -> CurrentBudget.get().orElseGet(() -> Budget.of(options.storeTimeout())),
                Retries.of(resilience.attempts(), resilience.retryPercent()),
                breaker);
        this.startupCalls =
                startupCalls(resilience.startWithoutStore() ? LATE_STARTUP_BUDGET : STARTUP_BUDGET, STARTUP_ATTEMPTS);
    }

    private DynamoDbCalls startupCalls(Duration patience, int attempts) {
        return new DynamoDbCalls(
                observed,
                () -> Budget.of(patience),
                Retries.of(attempts, UNBOUNDED_PERCENT),
                new CircuitBreaker(Integer.MAX_VALUE, Duration.ZERO, System::nanoTime));
    }

    /** The type of client that an application may bring. */
    public static Class<?> clientType() {
        return DynamoDbClient.class;
    }

    /** As {@link #open(DistributedSessionOptions, Optional, Meters)}, with nobody who measures. */
    public static DynamoDbAccess open(DistributedSessionOptions options, Optional<Object> applicationClient) {
        return open(options, applicationClient, new Meters(List.of()));
    }

    /**
     * Makes the way ready; nothing is sent yet.
     *
     * @param applicationClient the application's {@link #clientType() client}, which stays its own; empty: one is built
     * @param meters who hears of each call
     */
    public static DynamoDbAccess open(
            DistributedSessionOptions options, Optional<Object> applicationClient, Meters meters) {
        Objects.requireNonNull(options, "options");
        if (applicationClient.isEmpty()) {
            OwnClient own = OwnClient.build(options);
            return new DynamoDbAccess(own.client(), own::close, options, meters);
        }
        if (applicationClient.get() instanceof DynamoDbClient client) {
            if (ClientRetries.areMade(client)) {
                LOG.log(Level.WARNING, DynamoDbMessages.clientRepeats());
            }
            return new DynamoDbAccess(client, () -> {}, options, meters);
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
        TableSchema found = new Tables(startupCalls, Sleeper.REAL, System::nanoTime).prepare(schema, create);
        warm = true;
        return Optional.of(found);
    }

    /**
     * Pays the price of the first call now, by one cheap read of a key that is never stored, unless an earlier call has paid
     * it.
     */
    public void warmUp() {
        if (!warm) {
            startupCalls.idempotent(
                    new Operation("GetItem", names.sessions()), new WarmUp(names, application + ".warm-up"));
            warm = true;
        }
    }

    /**
     * Lets no call but those of the start through, until that is taken back: the tables are not known. Each of these is one attempt
     * from then on, for whoever holds comes again.
     */
    public void hold(boolean isHeld) {
        if (isHeld) {
            startupCalls = startupCalls(LATE_STARTUP_BUDGET, 1);
        }
        breaker.hold(isHeld);
    }

    /**
     * Whether the store has answered, and would answer alike if it were asked again: it has no such table, or another than it was
     * asked as, or it denies a right.
     */
    public static boolean isRefusal(SessionStoreException failure) {
        return failure.getCause() instanceof DynamoDbException answer && Fault.of(answer) == Fault.FINAL;
    }

    /** The names in use; before {@link #prepareSessionTable()}, which may find others, those configured or the defaults. */
    public TableNames names() {
        return names;
    }

    /** Region, credentials and endpoint of the client, for clients beside it. */
    public DynamoDbServiceClientConfiguration clientConfiguration() {
        return observed.serviceClientConfiguration();
    }

    /** Whether missing tables, and what belongs to them, are created. */
    public boolean creates() {
        return create;
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
        closing.run();
    }
}
