package io.distributedsession.exchange;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import io.distributedsession.SessionStoreException;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;

/**
 * Lets callers that ask for the same thing at the same time share one call. Who comes while it is under way gets its answer; the
 * next one afterwards makes a call of its own. If the store fails it, which may be for what its caller had left of its budget, those
 * who waited ask once more, again together.
 */
final class SingleFlight<K, V> {

    /**
     * An answer.
     *
     * @param own whether the caller made the call itself: another's call may have been served before the caller came
     */
    record Answer<V>(Optional<V> value, boolean own) {}

    private final ConcurrentMap<K, CompletableFuture<Optional<V>>> underWay = new ConcurrentHashMap<>();

    Answer<V> call(K key, Function<K, Optional<V>> call) {
        CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<V>> theirs = underWay.putIfAbsent(key, mine);
        if (theirs == null) {
            return new Answer<>(fly(key, call, mine), true);
        }
        try {
            return new Answer<>(join(theirs), false);
        } catch (SessionStoreException e) {
            if (theirs.isCompletedExceptionally() && hasTimeLeft()) {
                return again(key, call);
            }
            throw e;
        }
    }

    /** Once only: a store that is down must not be asked by each in turn. */
    private Answer<V> again(K key, Function<K, Optional<V>> call) {
        CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<V>> theirs = underWay.putIfAbsent(key, mine);
        return theirs == null ? new Answer<>(fly(key, call, mine), true) : new Answer<>(join(theirs), false);
    }

    /** Who learns of the end finds the flight gone: it would join it again else. */
    private Optional<V> fly(K key, Function<K, Optional<V>> call, CompletableFuture<Optional<V>> flight) {
        try {
            Optional<V> value = call.apply(key);
            underWay.remove(key, flight);
            flight.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            underWay.remove(key, flight);
            flight.completeExceptionally(e);
            throw e;
        }
    }

    private static boolean hasTimeLeft() {
        return CurrentBudget.get().map(Budget::hasLeft).orElse(true);
    }

    /** What another request waits for is waited for on this one's account. */
    private static <V> Optional<V> join(CompletableFuture<Optional<V>> flight) {
        Optional<Budget> budget = CurrentBudget.get();
        return budget.isEmpty() ? joinFor(flight, Long.MAX_VALUE) : join(flight, budget.get());
    }

    private static <V> Optional<V> join(CompletableFuture<Optional<V>> flight, Budget budget) {
        try (Budget.Spending spending = budget.spend()) {
            return joinFor(flight, Math.max(0, spending.left().toNanos()));
        }
    }

    private static <V> Optional<V> joinFor(CompletableFuture<Optional<V>> flight, long nanos) {
        try {
            return flight.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw ExchangeMessages.notJoined(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ExchangeMessages.notJoined(e);
        }
    }
}
