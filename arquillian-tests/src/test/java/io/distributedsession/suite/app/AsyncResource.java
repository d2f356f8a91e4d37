package io.distributedsession.suite.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;

/** Changes the session and answers later, on another thread. */
@Dependent
@Path("async")
public class AsyncResource {

    @Inject
    private Counter counter;

    @Resource
    private ManagedExecutorService executor;

    @POST
    @Path("suspended")
    public void suspended(@Suspended AsyncResponse response) {
        int value = counter.increment();
        executor.execute(() -> response.resume(Integer.toString(value)));
    }

    @POST
    @Path("stage")
    public CompletionStage<String> stage() {
        int value = counter.increment();
        return CompletableFuture.supplyAsync(() -> Integer.toString(value), executor);
    }

    @POST
    @Path("failing-stage")
    public CompletionStage<String> failingStage() {
        counter.increment();
        return CompletableFuture.supplyAsync(
                () -> {
                    throw new IllegalStateException("meant to fail");
                },
                executor);
    }

    /** Nobody ever answers: the server does, with 503. */
    @POST
    @Path("timeout")
    public void timeout(@Suspended AsyncResponse response) {
        counter.increment();
        response.setTimeout(200, TimeUnit.MILLISECONDS);
    }
}
