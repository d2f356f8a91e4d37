package io.distributedsession.suite.seam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Dependent
@Path("desk")
public class DeskResource {

    @Inject
    private Desk desk;

    @Inject
    private Drawer drawer;

    @GET
    public String describe() {
        return desk.describe();
    }

    @GET
    @Path("label")
    public String label() {
        return drawer.label();
    }

    @POST
    @Path("{text}")
    public void note(@PathParam("text") String text) {
        desk.note(text);
    }
}
