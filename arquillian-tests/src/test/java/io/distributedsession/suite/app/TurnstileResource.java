package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Dependent
@Path("turnstile")
public class TurnstileResource {

    @Inject
    private Turnstile turnstile;

    @GET
    public String passed() {
        return turnstile.passed() + " passed";
    }

    @POST
    public String pass() {
        return Integer.toString(turnstile.pass());
    }
}
