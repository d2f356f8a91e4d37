package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.distributedsession.NonExtending;

/** Touches no session. */
@Dependent
@Path("plain")
public class PlainResource {

    @GET
    public String plain() {
        return "plain";
    }

    @GET
    @Path("non-extending")
    @NonExtending
    public String nonExtending() {
        return "plain";
    }
}
