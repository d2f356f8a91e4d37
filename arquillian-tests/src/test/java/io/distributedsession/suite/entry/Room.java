package io.distributedsession.suite.entry;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.distributedsession.suite.app.Counter;

/** A sub-resource, and the locator of another one. */
public class Room {

    private final String name;
    private final Counter counter;

    Room(String name, Counter counter) {
        this.name = name;
        this.counter = counter;
    }

    @POST
    public String enter() {
        return name + " " + counter.increment();
    }

    @Path("inner")
    public Room inner() {
        counter.increment();
        return new Room("inside " + name, counter);
    }
}
