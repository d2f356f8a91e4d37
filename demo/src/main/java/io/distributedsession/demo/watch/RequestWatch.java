package io.distributedsession.demo.watch;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Encloses all filters, the session's included, so that every call of a request is its own. Static files are not watched. */
@WebListener
public class RequestWatch implements ServletRequestListener {

    private final RequestLog log = RequestLog.fromSystemProperty();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        // whoever waits for the node to be up is no visitor
        if (log.isOn() && path(event).startsWith("/api/") && !path(event).equals("/api/ping")) {
            WatchedRequest.begin();
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        WatchedRequest request = WatchedRequest.end();
        if (request == null) {
            return;
        }
        JsonObjectBuilder line = request.describe()
                .add("method", ((HttpServletRequest) event.getServletRequest()).getMethod())
                .add("path", path(event));
        if (event.getServletRequest().getAttribute(StatusFilter.STATUS) instanceof Integer status) {
            line.add("status", status);
        }
        log.write(line.build());
    }

    private static String path(ServletRequestEvent event) {
        return ((HttpServletRequest) event.getServletRequest()).getRequestURI();
    }
}
