package io.distributedsession.suite.outside;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Dependent
@Path("reminders/{name}")
public class ReminderResource {

    @Inject
    private Reminders reminders;

    @POST
    public void set(@PathParam("name") String name) {
        reminders.set(name);
    }

    @POST
    @Path("in-session")
    public void setInSession(@PathParam("name") String name) {
        reminders.setInSession(name);
    }
}
