package io.distributedsession.suite.entry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;

import io.distributedsession.suite.app.Counter;

/** Changes the session and fails, at once or later on another thread. */
@Dependent
@Path("refusing")
public class RefusingResource {

    @Inject
    private Counter counter;

    @Resource
    private ManagedExecutorService executor;

    @POST
    @Path("at-once")
    public String atOnce() {
        counter.increment();
        throw new Refusal();
    }

    @POST
    @Path("suspended")
    public void suspended(@Suspended AsyncResponse response) {
        counter.increment();
        executor.execute(() -> response.resume(gone()));
    }

    @POST
    @Path("stage")
    public CompletionStage<String> stage() {
        counter.increment();
        return CompletableFuture.supplyAsync(
                () -> {
                    throw gone();
                },
                executor);
    }

    private static WebApplicationException gone() {
        return new WebApplicationException(
                Response.status(Response.Status.GONE).entity("gone").build());
    }
}
