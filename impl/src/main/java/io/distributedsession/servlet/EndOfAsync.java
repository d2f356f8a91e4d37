package io.distributedsession.servlet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.Exchange;

/** Ends the exchange of an asynchronous request when the request is complete, however it came to that. */
final class EndOfAsync implements AsyncListener {

    /** The request attribute that says that a request's end is up to this listener. */
    static final String ATTRIBUTE = Exchange.ATTRIBUTE + ".async";

    private static final Logger LOG = System.getLogger(EndOfAsync.class.getName());

    private final CommittingResponse response;

    EndOfAsync(CommittingResponse response) {
        this.response = response;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        Exchange exchange = response.exchange();
        try {
            response.commit();
            exchange.end();
        } catch (SessionException e) {
            LOG.log(Level.ERROR, ServletMessages.lostAfterResponse(e));
            exchange.lost(e);
        } finally {
            exchange.abandon();
            exchange.end();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        commitBeforeTheServerAnswers();
    }

    @Override
    public void onError(AsyncEvent event) {
        commitBeforeTheServerAnswers();
    }

    /**
     * Completion follows, and before it another listener's answer or, if none has one, the server's own: past our response. What
     * another listener writes gives way to a failure; else the end tells of it.
     */
    private void commitBeforeTheServerAnswers() {
        if (response.isCommitted()) {
            return;
        }
        try {
            response.commitSoFar();
        } catch (SessionException e) {
            response.exchange().failed(e);
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the request adds a listener to every cycle it starts
    }
}
