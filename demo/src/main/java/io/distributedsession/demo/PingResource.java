package io.distributedsession.demo;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.distributedsession.NonExtending;

/** Answers without the session, and without keeping one alive. */
@Path("ping")
@NonExtending
public class PingResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> ping() {
        return Map.of("node", Node.NAME);
    }
}
