package io.distributedsession.servlet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.Exchange;

/** Ends the exchange of an asynchronous request when the request is complete, however it came to that. */
final class EndOfAsync implements AsyncListener {

    private static final Logger LOG = System.getLogger(EndOfAsync.class.getName());

    private final Exchange exchange;
    private final CommittingResponse response;

    EndOfAsync(Exchange exchange, CommittingResponse response) {
        this.exchange = exchange;
        this.response = response;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        try {
            response.commit();
            exchange.end();
        } catch (SessionException e) {
            LOG.log(Level.ERROR, ServletMessages.lostAfterResponse(e));
        } finally {
            exchange.abandon();
            exchange.end();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // completion follows
    }

    @Override
    public void onError(AsyncEvent event) {
        // completion follows
    }

    /** A new cycle forgets its listeners (Servlet 6.0, section 2.3.3.3). */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
