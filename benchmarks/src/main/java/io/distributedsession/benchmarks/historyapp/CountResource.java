package io.distributedsession.benchmarks.historyapp;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Counts the requests of a session. */
@Path("/count")
public class CountResource {

    @Inject
    private Count count;

    @POST
    public long next() {
        return count.next();
    }
}
