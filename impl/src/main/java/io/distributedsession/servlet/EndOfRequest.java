package io.distributedsession.servlet;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

import io.distributedsession.exchange.Exchange;

/** Ends the exchange of a request that failed, once the error pages had it; an asynchronous one has an end of its own. */
public class EndOfRequest implements ServletRequestListener {

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        ServletRequest request = event.getServletRequest();
        if (request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange exchange
                && request.getAttribute(EndOfAsync.ATTRIBUTE) == null) {
            exchange.endWithoutCookie();
        }
    }
}
