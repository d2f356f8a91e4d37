package io.distributedsession.suite.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Aborts requests with the query parameter {@code abort}; its value says whether the session is changed before. */
@Provider
@PreMatching
@ApplicationScoped
public class AbortingFilter implements ContainerRequestFilter {

    @Inject
    private Counter counter;

    @Override
    public void filter(ContainerRequestContext request) {
        String abort = request.getUriInfo().getQueryParameters().getFirst("abort");
        if (abort != null) {
            if (abort.equals("changed")) {
                counter.increment();
            }
            request.abortWith(
                    Response.status(Response.Status.FORBIDDEN).entity("aborted").build());
        }
    }
}
