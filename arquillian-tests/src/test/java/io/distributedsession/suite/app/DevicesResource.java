package io.distributedsession.suite.app;

import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.distributedsession.RegisteredSession;
import io.distributedsession.SessionRegistry;

/** The sessions of a user. */
@Dependent
@Path("devices")
public class DevicesResource {

    @Inject
    private SessionRegistry registry;

    @GET
    public String own() {
        return registry.findOwn().stream().map(DevicesResource::text).sorted().collect(Collectors.joining(", "));
    }

    private static String text(RegisteredSession session) {
        return session.isCurrent() ? "this one" : "another one";
    }

    @POST
    @Path("end-others")
    public String endOthers() {
        return registry.endOthers() + " ended";
    }

    @POST
    @Path("end-all/{user}")
    public String endAll(@PathParam("user") String user) {
        return registry.endAll(user) + " ended";
    }
}
