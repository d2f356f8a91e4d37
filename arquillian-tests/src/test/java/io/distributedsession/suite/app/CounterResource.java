package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Dependent
@Path("counter")
public class CounterResource {

    @Inject
    private Counter counter;

    @GET
    public String read() {
        return Integer.toString(counter.value());
    }

    @POST
    @Witnessed
    public String increment() {
        return Integer.toString(counter.increment());
    }
}
