package io.distributedsession.suite.redeploy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Keeps threads of the server busy for as long as other requests take to arrive. */
@Dependent
@Path("slow")
public class SlowResource {

    @Resource
    private ManagedExecutorService executor;

    @GET
    public CompletionStage<String> slow() {
        CompletionStage<String> other = CompletableFuture.supplyAsync(SlowResource::pause, executor);
        pause();
        return other;
    }

    private static String pause() {
        try {
            // requests that arrive at once each need a thread of their own; no gate can wait for that, for the
            // server may have fewer threads than there are requests
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }
}
