package io.distributedsession.store;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Runs blocking calls on an executor. */
record AsyncCalls(Executor executor) {

    AsyncCalls {
        Objects.requireNonNull(executor, "executor");
    }

    /** Completes with what the call answers, or with the very exception that it throws. */
    <T> CompletionStage<T> call(Supplier<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            executor.execute(() -> complete(result, call));
        } catch (RejectedExecutionException e) {
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

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> call) {
        try {
            result.complete(call.get());
        } catch (Throwable e) { // an error, too: nobody else would tell those who wait
            result.completeExceptionally(e);
        }
    }
}
