package io.distributedsession.demo;

import java.io.InputStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Free text, to see what a large session does. */
@Path("notes")
@RequestScoped
public class NotesResource {

    /** More than the session may hold, less than WildFly accepts: the library's own limit is there to be met. */
    private static final int MOST_BYTES = 10_000_000;

    @Inject
    Notes notes;

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String read() {
        return notes.read();
    }

    @PUT
    @Consumes(MediaType.TEXT_PLAIN)
    public void write(InputStream body) {
        notes.write(Body.text(body, MOST_BYTES));
    }
}
