package io.distributedsession.suite.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.distributedsession.suite.app.Counter;

/** Changes the session and finds a sub-resource, which is no bean. */
@Dependent
@Path("rooms")
public class RoomLocator {

    @Inject
    private Counter counter;

    @Path("{room}")
    public Room room(@PathParam("room") String room) {
        counter.increment();
        return new Room(room, counter);
    }
}
