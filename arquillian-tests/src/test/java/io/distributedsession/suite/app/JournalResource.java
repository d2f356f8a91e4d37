package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Dependent
@Path("journal/{subject}")
public class JournalResource {

    @Inject
    private Journal journal;

    @GET
    public String entries(@PathParam("subject") String subject) {
        return journal.of(subject).toString();
    }
}
