package io.distributedsession.benchmarks.beancall;

import java.util.HashMap;

import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.se.SeContainer;

import org.apache.webbeans.config.WebBeansContext;
import org.jboss.weld.context.bound.BoundLiteral;
import org.jboss.weld.context.bound.BoundSessionContext;

/** Starts the container's own session, as its servlet listener does for a request. */
enum SessionContexts {
    WELD("weld") {
        @Override
        void start(SeContainer container) {
            BoundSessionContext context = container
                    .select(BoundSessionContext.class, BoundLiteral.INSTANCE)
                    .get();
            context.associate(new HashMap<>());
            context.activate();
        }
    },
    OPENWEBBEANS("openwebbeans") {
        @Override
        void start(SeContainer container) {
            WebBeansContext.currentInstance().getContextsService().startContext(SessionScoped.class, null);
        }
    };

    private final String jars;

    SessionContexts(String jars) {
        this.jars = jars;
    }

    abstract void start(SeContainer container);

    /** Whether a jar belongs to this implementation of CDI. */
    boolean has(String jar) {
        return jar.substring(jar.lastIndexOf('/') + 1).startsWith(jars);
    }

    /** The one on the class path. */
    static SessionContexts present(SeContainer container) {
        return container.getClass().getName().contains("weld") ? WELD : OPENWEBBEANS;
    }
}
