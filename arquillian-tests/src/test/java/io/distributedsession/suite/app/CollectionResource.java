package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Dependent
@Path("collection")
public class CollectionResource {

    @Inject
    private Collection collection;

    @GET
    public String summary() {
        return collection.summary();
    }

    @POST
    @Path("{thing}")
    public void add(@PathParam("thing") String thing) {
        collection.add(thing);
    }
}
