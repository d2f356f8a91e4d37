package io.distributedsession.suite.keys;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Counts. */
@Dependent
@Path("tally")
public class TallyResource {

    @Inject
    private Tally tally;

    @POST
    public String increment() {
        return Integer.toString(tally.increment());
    }
}
