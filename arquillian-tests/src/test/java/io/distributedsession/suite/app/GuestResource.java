package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Dependent
@Path("guest")
public class GuestResource {

    @Inject
    private Guest guest;

    @GET
    public String id() {
        return guest.id();
    }

    @POST
    @Path("{name}")
    public String greet(@PathParam("name") String name) {
        return guest.greet(name);
    }
}
