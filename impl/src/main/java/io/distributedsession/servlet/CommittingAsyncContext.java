package io.distributedsession.servlet;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import io.distributedsession.SessionException;

/** An asynchronous cycle that commits before its completion sends what the response still buffers. */
final class CommittingAsyncContext implements AsyncContext {

    private static final Logger LOG = System.getLogger(CommittingAsyncContext.class.getName());

    private final AsyncContext context;
    private final CommittingResponse response;

    CommittingAsyncContext(AsyncContext context, CommittingResponse response) {
        this.context = context;
        this.response = response;
    }

    @Override
    public void complete() {
        try {
            response.commit();
        } catch (SessionException e) {
            answer(e);
        } finally {
            context.complete();
        }
    }

    private void answer(SessionException failure) {
        try {
            Failures.answer(failure, response);
        } catch (IOException | ServletException e) {
            LOG.log(Level.DEBUG, "The client does not learn of the failure", e);
        }
    }

    @Override
    public ServletRequest getRequest() {
        return context.getRequest();
    }

    @Override
    public ServletResponse getResponse() {
        return context.getResponse();
    }

    @Override
    public boolean hasOriginalRequestAndResponse() {
        return context.hasOriginalRequestAndResponse();
    }

    @Override
    public void dispatch() {
        context.dispatch();
    }

    @Override
    public void dispatch(String path) {
        context.dispatch(path);
    }

    @Override
    public void dispatch(ServletContext servletContext, String path) {
        context.dispatch(servletContext, path);
    }

    @Override
    public void start(Runnable work) {
        context.start(work);
    }

    @Override
    public void addListener(AsyncListener listener) {
        context.addListener(listener);
    }

    @Override
    public void addListener(AsyncListener listener, ServletRequest request, ServletResponse servletResponse) {
        context.addListener(listener, request, servletResponse);
    }

    @Override
    public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
        return context.createListener(type);
    }

    @Override
    public void setTimeout(long milliseconds) {
        context.setTimeout(milliseconds);
    }

    @Override
    public long getTimeout() {
        return context.getTimeout();
    }
}
