package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.distributedsession.DistributedSession;

/** An application's own login. */
@Dependent
@Path("login")
public class LoginResource {

    @Inject
    private DistributedSession session;

    @Inject
    private Counter counter;

    @GET
    public String user() {
        return session.principal().orElse("nobody");
    }

    @POST
    @Path("{user}")
    public String logIn(@PathParam("user") String user) {
        session.bindPrincipal(user);
        return "logged in";
    }

    /** Ends the session and starts another one in the same request. */
    @POST
    @Path("anew")
    public String anew() {
        session.invalidate();
        return Integer.toString(counter.increment());
    }
}
