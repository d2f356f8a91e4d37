package io.distributedsession.servlet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

    /** Judges only answers of success: another filter, not the application, may have answered with an error. */
    void check(HttpServletRequest request, HttpServletResponse response, Exchange exchange) {
        String servlet = request.getHttpServletMapping().getServletName();
        if (servlet == null || judged.contains(servlet)) {
            return;
        }
        boolean served = exchange.isServedByRest();
        if ((served || isSuccess(response)) && judged.add(servlet) && !served && isRest(request, servlet)) {
            LOG.log(Level.WARNING, ServletMessages.restFiltersMissing(servlet));
        }
    }

    private static boolean isSuccess(HttpServletResponse response) {
        return response.getStatus() >= 200 && response.getStatus() < 300;
    }

    private static boolean isRest(HttpServletRequest request, String servlet) {
        ServletRegistration registration = request.getServletContext().getServletRegistration(servlet);
        return registration != null
                && registration.getClassName() != null
                && IMPLEMENTATIONS.stream().anyMatch(registration.getClassName()::startsWith);
    }
}
