package io.distributedsession.rest;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers the session filters with a JAX-RS application. Found by service file, also where the application lists its
 * classes (Jakarta REST 3.1, section 4.1.2); the filters are annotated besides, for servers that ignore the file but scan. On a
 * server that does neither, add this class to {@code Application.getClasses()}.
 */
public class DistributedSessionFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        // Jersey runs features found by service file in clients too
        if (context.getConfiguration().getRuntimeType() == RuntimeType.CLIENT) {
            return false;
        }
        register(context, ExchangeFilter.class);
        register(context, AuthenticatedFilter.class);
        register(context, NonExtendingFeature.class);
        register(context, SessionExceptionMapper.class);
        return true;
    }

    /** Scanning may have been first; a second registration is a warning on RESTEasy. */
    private static void register(FeatureContext context, Class<?> component) {
        Configuration configuration = context.getConfiguration();
        if (!configuration.isRegistered(component)) {
            context.register(component);
        }
    }
}
