package io.distributedsession.rest;

import java.security.Principal;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;

import io.distributedsession.exchange.Exchange;

/**
 * The user of a JAX-RS request's security context. Asked each time anew, for a filter of the application may set another
 * context; on a thread that has none, as some servers bind it to theirs, nobody is known.
 */
final class RestUser {

    private RestUser() {}

    static void tell(ContainerRequestContext request, Exchange exchange) {
        exchange.user(() -> Optional.ofNullable(request.getSecurityContext())
                .map(SecurityContext::getUserPrincipal)
                .map(Principal::getName));
    }
}
