package io.distributedsession.demo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where the other nodes and the operator's page are, as whoever started this node has told it: as JSON, for the page. */
@Path("places")
public class PlacesResource {

    private static final String PLACES = System.getProperty("demo.places", "{\"nodes\":[]}");

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String get() {
        return PLACES;
    }
}
