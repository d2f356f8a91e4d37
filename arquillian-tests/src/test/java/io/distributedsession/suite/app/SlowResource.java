package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A change that takes as long as the test wants. */
@Dependent
@Path("slow/{gate}")
public class SlowResource {

    @Inject
    private Counter counter;

    @Inject
    private Gates gates;

    @POST
    public String increment(@PathParam("gate") String gate) {
        int value = counter.increment();
        gates.pass(gate);
        return Integer.toString(value);
    }

    @GET
    @Path("arrived")
    public String arrived(@PathParam("gate") String gate) {
        gates.awaitArrival(gate);
        return "arrived";
    }

    @POST
    @Path("open")
    public String open(@PathParam("gate") String gate) {
        gates.open(gate);
        return "open";
    }
}
