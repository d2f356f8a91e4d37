package io.distributedsession.rest;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Registers the session filters with a JAX-RS application. Found by annotation, and by service file where the application
 * lists its classes; on a server that reads neither, add this class to {@code Application.getClasses()}.
 */
@Provider
public class DistributedSessionFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        Configuration configuration = context.getConfiguration();
        // Jersey runs features found by service file in clients too; RESTEasy warns of a second registration
        if (configuration.getRuntimeType() == RuntimeType.CLIENT || configuration.isRegistered(ExchangeFilter.class)) {
            return false;
        }
        context.register(ExchangeFilter.class);
        context.register(NonExtendingFeature.class);
        context.register(SessionExceptionMapper.class);
        return true;
    }
}
