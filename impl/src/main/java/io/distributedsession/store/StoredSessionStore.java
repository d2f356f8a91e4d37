package io.distributedsession.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionExpiry;
import io.distributedsession.SessionStore;
import io.distributedsession.budget.CurrentBudget;

/** The session store on a {@link ValueStore}: the rules of time and size, and copies in and out. */
public final class StoredSessionStore implements SessionStore {

    private final ValueReader reader;
    private final ValueWriter writer;
    private final String application;
    private final SessionExpiry defaultExpiry;
    private final int maxBytes;
    private final Duration timeout;
    private final InstantSource clock;
    private final InFlight inFlight = new InFlight();
    private final AsyncCalls async;

    /**
     * A session store.
     *
     * @param options of them the idle time, which is the window of values that are set without an expiry, and the limit of
     *     sessions, which holds for values too
     * @param executor runs the asynchronous methods
     */
    public StoredSessionStore(
            ValueStore values,
            String application,
            DistributedSessionOptions options,
            InstantSource clock,
            SecureRandom random,
            Executor executor) {
        ValueParts parts = new ValueParts(values.parts(), random);
        this.reader = new ValueReader(values, parts);
        this.writer = new ValueWriter(values, parts);
        this.application = Objects.requireNonNull(application, "application");
        this.defaultExpiry = SessionExpiry.sliding(options.idleTimeout());
        this.maxBytes = options.maxSessionBytes();
        this.timeout = options.storeTimeout();
        this.clock = Objects.requireNonNull(clock, "clock");
        this.async = new AsyncCalls(executor, timeout, inFlight);
    }

    /** Asynchronous calls under way. */
    public InFlight inFlight() {
        return inFlight;
    }

    @Override
    public Optional<byte[]> get(String key) {
        RecordKey recordKey = key(key);
        return CurrentBudget.within(timeout, () -> reader.get(recordKey, clock.instant()));
    }

    @Override
    public CompletionStage<Optional<byte[]>> getAsync(String key) {
        RecordKey recordKey = key(key);
        return async.call(() -> reader.get(recordKey, clock.instant()));
    }

    @Override
    public void set(String key, byte[] value) {
        set(key, value, defaultExpiry);
    }

    @Override
    public void set(String key, byte[] value, SessionExpiry expiry) {
        within(setting(key, value, expiry));
    }

    @Override
    public CompletionStage<Void> setAsync(String key, byte[] value) {
        return setAsync(key, value, defaultExpiry);
    }

    @Override
    public CompletionStage<Void> setAsync(String key, byte[] value, SessionExpiry expiry) {
        return async.run(setting(key, value, expiry));
    }

    @Override
    public void refresh(String key) {
        RecordKey recordKey = key(key);
        within(() -> reader.refresh(recordKey, clock.instant()));
    }

    @Override
    public CompletionStage<Void> refreshAsync(String key) {
        RecordKey recordKey = key(key);
        return async.run(() -> reader.refresh(recordKey, clock.instant()));
    }

    @Override
    public void remove(String key) {
        RecordKey recordKey = key(key);
        within(() -> writer.remove(recordKey));
    }

    @Override
    public CompletionStage<Void> removeAsync(String key) {
        RecordKey recordKey = key(key);
        return async.run(() -> writer.remove(recordKey));
    }

    /** All that one call of the application takes: of its request's time, or, outside requests, of as much. */
    private void within(Runnable call) {
        CurrentBudget.within(timeout, () -> {
            call.run();
            return null;
        });
    }

    /** Checks and copies the arguments now; the rest, to be run once, may fail as the store does. */
    private Runnable setting(String key, byte[] value, SessionExpiry expiry) {
        RecordKey recordKey = key(key);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(expiry, "expiry");
        ValueTimes times = ValueTimes.of(expiry, clock.instant());
        if (value.length > maxBytes) {
            return () -> {
                throw StoreMessages.tooLarge(value.length, maxBytes);
            };
        }
        byte[] copy = value.clone();
        return () -> writer.set(recordKey, copy, times);
    }

    private RecordKey key(String key) {
        if (Objects.requireNonNull(key, "key").isEmpty()) {
            throw StoreMessages.emptyKey();
        }
        return RecordKey.value(application, key);
    }
}
