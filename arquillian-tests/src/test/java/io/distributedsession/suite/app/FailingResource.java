package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Changes the session and fails. */
@Dependent
@Path("failing")
public class FailingResource {

    @Inject
    private Counter counter;

    @POST
    @Path("unmapped")
    public String unmapped() {
        counter.increment();
        throw new IllegalStateException("meant to fail");
    }

    @POST
    @Path("mapped")
    public String mapped() {
        counter.increment();
        throw new NotFoundException();
    }
}
