package io.distributedsession.suite.app;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.distributedsession.SessionStore;

@Dependent
@Path("value/{key}")
public class ValueResource {

    @Inject
    private SessionStore store;

    @GET
    public String get(@PathParam("key") String key) {
        return store.get(key)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .orElse("none");
    }

    @PUT
    public String set(@PathParam("key") String key, String value) {
        store.set(key, value.getBytes(StandardCharsets.UTF_8));
        return "set";
    }
}
