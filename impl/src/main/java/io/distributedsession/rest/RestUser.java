package io.distributedsession.rest;

import java.security.Principal;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;

import io.distributedsession.exchange.RequestUser;

/**
 * The user of a JAX-RS request's security context. Asked each time anew, for a filter of the application may set another
 * context; a thread that has none, as some servers bind it to theirs, cannot tell.
 */
final class RestUser implements RequestUser {

    private final ContainerRequestContext request;

    RestUser(ContainerRequestContext request) {
        this.request = request;
    }

    @Override
    public boolean isKnown() {
        return request.getSecurityContext() != null;
    }

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(request.getSecurityContext())
                .map(SecurityContext::getUserPrincipal)
                .map(Principal::getName);
    }
}
