package io.distributedsession.suite.ear;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.distributedsession.DistributedSession;

@Dependent
@Path("till")
public class TillResource {

    @Inject
    private Till till;

    @Inject
    private DistributedSession session;

    @GET
    public String amount() {
        return Integer.toString(till.amount());
    }

    @POST
    public String add() {
        return Integer.toString(till.add());
    }

    @DELETE
    public void end() {
        session.invalidate();
    }
}
