package io.distributedsession.store;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;

/**
 * Runs blocking calls on an executor.
 *
 * @param timeout what each may spend on the store: no request waits for it
 */
record AsyncCalls(Executor executor, Duration timeout, InFlight inFlight) {

    AsyncCalls {
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(timeout, "timeout");
    }

    /** Completes with what the call answers, or with the very exception that it throws. */
    <T> CompletionStage<T> call(Supplier<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        inFlight.begin();
        try {
            executor.execute(() -> run(result, call));
        } catch (RuntimeException e) { // not all executors refuse with a RejectedExecutionException
            inFlight.end();
            result.completeExceptionally(StoreMessages.rejected(e));
        }
        return result;
    }

    CompletionStage<Void> run(Runnable call) {
        return call(() -> {
            call.run();
            return null;
        });
    }

    private <T> void run(CompletableFuture<T> result, Supplier<T> call) {
        try {
            complete(result, () -> CurrentBudget.under(Budget.of(timeout), call));
        } finally {
            inFlight.end();
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> call) {
        try {
            result.complete(call.get());
        } catch (Throwable e) { // an error, too: nobody else would tell those who wait
            result.completeExceptionally(e);
        }
    }
}
