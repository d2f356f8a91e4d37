package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.distributedsession.DistributedSession;

@Dependent
@Path("session")
public class SessionResource {

    @Inject
    private DistributedSession session;

    @GET
    @Path("present")
    public String present() {
        return Boolean.toString(session.isPresent());
    }

    @GET
    @Path("reference")
    public String reference() {
        return session.reference().orElse("none");
    }

    @POST
    @Path("rotate")
    public String rotate() {
        session.rotateId();
        return "rotated";
    }

    @POST
    @Path("invalidate")
    public String invalidate() {
        session.invalidate();
        return "invalidated";
    }
}
