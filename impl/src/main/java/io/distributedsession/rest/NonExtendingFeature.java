package io.distributedsession.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

import io.distributedsession.NonExtending;
import io.distributedsession.exchange.Exchange;

/** Gives resources marked {@link NonExtending} the filter that keeps their requests from extending the session. */
@Provider
public class NonExtendingFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(NonExtending.class)
                || resource.getResourceClass().isAnnotationPresent(NonExtending.class)) {
            context.register(new NonExtendingFilter(), 0);
        }
    }

    /** Runs after matching, before anything reads the session. */
    static final class NonExtendingFilter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getProperty(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
                exchange.doNotExtend();
            }
        }
    }
}
