package io.distributedsession.suite.app;

import java.security.Principal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;

/** Believes what the query parameter {@code user} says, as other filters believe a token. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class UserFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String user = request.getUriInfo().getQueryParameters().getFirst("user");
        if (user != null) {
            request.setSecurityContext(new Believed(user));
        }
    }

    private record Believed(String user) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> user;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "believed";
        }
    }
}
