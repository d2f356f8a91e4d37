package io.distributedsession.suite.entry;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.Gates;

/** Changes the session and sends events: one when the gate opens, and a last one. */
@Dependent
@Path("events/{gate}")
public class EventsResource {

    @Inject
    private Counter counter;

    @Inject
    private Gates gates;

    @Resource
    private ManagedExecutorService executor;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void send(@PathParam("gate") String gate, @Context SseEventSink sink, @Context Sse sse) {
        int value = counter.increment();
        Gates real = gates;
        executor.execute(() -> {
            try (sink) {
                sink.send(sse.newEvent("counted " + value))
                        .toCompletableFuture()
                        .join();
                real.pass(gate);
                sink.send(sse.newEvent("last")).toCompletableFuture().join();
            }
        });
    }
}
