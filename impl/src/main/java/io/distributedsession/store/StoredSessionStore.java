package io.distributedsession.store;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.distributedsession.SessionExpiry;
import io.distributedsession.SessionStore;

/** The session store on a {@link ValueStore}: the rules of time, and copies in and out. */
public final class StoredSessionStore implements SessionStore {

    private final ValueStore values;
    private final String application;
    private final SessionExpiry defaultExpiry;
    private final InstantSource clock;
    private final AsyncCalls async;

    /**
     * A session store.
     *
     * @param idleTimeout the window of values that are set without an expiry
     * @param executor runs the asynchronous methods
     */
    public StoredSessionStore(
            ValueStore values, String application, Duration idleTimeout, InstantSource clock, Executor executor) {
        this.values = Objects.requireNonNull(values, "values");
        this.application = Objects.requireNonNull(application, "application");
        this.defaultExpiry = SessionExpiry.sliding(idleTimeout);
        this.clock = Objects.requireNonNull(clock, "clock");
        this.async = new AsyncCalls(executor);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return get(key(key));
    }

    @Override
    public CompletionStage<Optional<byte[]>> getAsync(String key) {
        RecordKey recordKey = key(key);
        return async.call(() -> get(recordKey));
    }

    @Override
    public void set(String key, byte[] value) {
        set(key, value, defaultExpiry);
    }

    @Override
    public void set(String key, byte[] value, SessionExpiry expiry) {
        values.write(key(key), stored(value, expiry));
    }

    @Override
    public CompletionStage<Void> setAsync(String key, byte[] value) {
        return setAsync(key, value, defaultExpiry);
    }

    @Override
    public CompletionStage<Void> setAsync(String key, byte[] value, SessionExpiry expiry) {
        RecordKey recordKey = key(key);
        StoredValue stored = stored(value, expiry);
        return async.run(() -> values.write(recordKey, stored));
    }

    @Override
    public void refresh(String key) {
        readAndExtend(key(key));
    }

    @Override
    public CompletionStage<Void> refreshAsync(String key) {
        RecordKey recordKey = key(key);
        return async.run(() -> readAndExtend(recordKey));
    }

    @Override
    public void remove(String key) {
        values.remove(key(key));
    }

    @Override
    public CompletionStage<Void> removeAsync(String key) {
        RecordKey recordKey = key(key);
        return async.run(() -> values.remove(recordKey));
    }

    private Optional<byte[]> get(RecordKey key) {
        return readAndExtend(key).map(value -> value.bytes().clone());
    }

    private StoredValue stored(byte[] value, SessionExpiry expiry) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(expiry, "expiry");
        Instant now = clock.instant();
        OptionalLong deadline = deadline(expiry, now);
        OptionalLong window = expiry.window().map(StoredSessionStore::seconds).orElse(OptionalLong.empty());
        long ttl = window.isEmpty()
                ? deadline.orElseThrow()
                : Lifetime.target(now, Duration.ofSeconds(window.getAsLong()), orNone(deadline));
        return new StoredValue(value.clone(), now, window, deadline, ttl);
    }

    private Optional<StoredValue> readAndExtend(RecordKey key) {
        Instant now = clock.instant();
        Optional<StoredValue> live =
                values.read(key).filter(value -> !Lifetime.isExpired(value.ttl(), orNone(value.deadline()), now));
        live.ifPresent(value -> extendIfDue(key, value, now));
        return live;
    }

    private void extendIfDue(RecordKey key, StoredValue value, Instant now) {
        if (value.window().isEmpty()) {
            return;
        }
        Duration window = Duration.ofSeconds(value.window().getAsLong());
        long deadline = orNone(value.deadline());
        if (Lifetime.isDue(value.ttl(), now, window, deadline)) {
            // it may be gone or another by now; then nothing is to be extended
            values.extend(key, value, now.getEpochSecond(), Lifetime.target(now, window, deadline));
        }
    }

    private RecordKey key(String key) {
        if (Objects.requireNonNull(key, "key").isEmpty()) {
            throw StoreMessages.emptyKey();
        }
        return RecordKey.value(application, key);
    }

    private static OptionalLong deadline(SessionExpiry expiry, Instant now) {
        Optional<Instant> deadline;
        try {
            deadline = expiry.deadline(now);
        } catch (DateTimeException | ArithmeticException e) {
            throw StoreMessages.deadlineTooFar(e);
        }
        if (deadline.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!deadline.get().isAfter(now)) {
            throw StoreMessages.deadlinePast(deadline.get(), now);
        }
        return OptionalLong.of(Lifetime.ceil(deadline.get()));
    }

    private static OptionalLong seconds(Duration window) {
        return OptionalLong.of(window.getNano() == 0 ? window.getSeconds() : window.getSeconds() + 1);
    }

    private static long orNone(OptionalLong deadline) {
        return deadline.orElse(Lifetime.NO_DEADLINE);
    }
}
