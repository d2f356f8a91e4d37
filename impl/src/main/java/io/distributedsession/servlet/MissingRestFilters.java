package io.distributedsession.servlet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;

import io.distributedsession.exchange.Exchange;

/**
 * Notices a JAX-RS application that runs without the library's filters, because it lists its classes and the server
 * ignores service files; says so once for each.
 */
final class MissingRestFilters {

    private static final Logger LOG = System.getLogger(MissingRestFilters.class.getName());
    private static final Set<String> IMPLEMENTATIONS =
            Set.of("org.jboss.resteasy.", "org.glassfish.jersey.", "org.apache.cxf.", "com.ibm.ws.jaxrs");

    private final Set<String> judged = ConcurrentHashMap.newKeySet();

    void check(HttpServletRequest request, Exchange exchange) {
        String servlet = request.getHttpServletMapping().getServletName();
        if (servlet == null || !judged.add(servlet)) {
            return;
        }
        ServletRegistration registration = request.getServletContext().getServletRegistration(servlet);
        if (isRest(registration) && !exchange.isServedByRest()) {
            LOG.log(Level.WARNING, ServletMessages.restFiltersMissing(servlet));
        }
    }

    private static boolean isRest(ServletRegistration registration) {
        return registration != null
                && registration.getClassName() != null
                && IMPLEMENTATIONS.stream().anyMatch(registration.getClassName()::startsWith);
    }
}
