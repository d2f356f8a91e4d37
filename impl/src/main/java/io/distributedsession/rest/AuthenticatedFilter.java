package io.distributedsession.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import io.distributedsession.exchange.Exchange;

/**
 * Sees the user on the request's thread, for a resource that goes on with another one. Last of the request filters, so after those
 * of the application that authenticate.
 */
@Provider
@Priority(Integer.MAX_VALUE)
public class AuthenticatedFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
            exchange.seeUser();
        }
    }
}
