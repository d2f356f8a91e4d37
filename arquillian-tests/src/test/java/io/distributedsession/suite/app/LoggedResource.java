package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Dependent
@Path("logged")
public class LoggedResource {

    @Inject
    private LoggedText logged;

    @POST
    public void start() {
        logged.start();
    }

    @DELETE
    public void stop() {
        logged.stop();
    }

    @GET
    public String text() {
        return logged.text();
    }
}
