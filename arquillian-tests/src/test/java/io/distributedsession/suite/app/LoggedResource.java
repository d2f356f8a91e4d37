package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Dependent
@Path("logged")
public class LoggedResource {

    @Inject
    private LoggedText logged;

    @GET
    public String text() {
        return logged.text();
    }
}
