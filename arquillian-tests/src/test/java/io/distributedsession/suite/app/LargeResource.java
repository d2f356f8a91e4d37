package io.distributedsession.suite.app;

import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.distributedsession.DistributedSession;

/** Fills a bean with noise, which cannot be compressed. */
@Dependent
@Path("large")
public class LargeResource {

    @Inject
    private Attic attic;

    @Inject
    private DistributedSession session;

    @GET
    public String size() {
        return Integer.toString(attic.size());
    }

    @POST
    @Path("{size}")
    public String fill(@PathParam("size") int size) {
        byte[] noise = new byte[size];
        ThreadLocalRandom.current().nextBytes(noise);
        attic.fill(noise);
        return "filled";
    }

    /** Fails in the resource, not after it. */
    @POST
    @Path("{size}/now")
    public String fillNow(@PathParam("size") int size) {
        fill(size);
        session.flush();
        return "filled";
    }
}
