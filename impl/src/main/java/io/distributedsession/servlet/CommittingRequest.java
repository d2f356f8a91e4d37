package io.distributedsession.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose asynchronous cycles and includes know of the response that commits. */
final class CommittingRequest extends HttpServletRequestWrapper {

    private final CommittingResponse response;
    private volatile boolean asyncUsed;

    CommittingRequest(HttpServletRequest request, CommittingResponse response) {
        super(request);
        this.response = response;
    }

    /** Whether this pass has handed the request on: to another thread, to a further dispatch, or to its completion. */
    boolean isAsyncUsed() {
        return asyncUsed || isAsyncStarted();
    }

    @Override
    public AsyncContext startAsync() {
        return startAsync(this, response);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse servletResponse) {
        AsyncContext context = super.startAsync(request, servletResponse);
        asyncUsed = true;
        setAttribute(EndOfAsync.ATTRIBUTE, true);
        context.addListener(new EndOfAsync(response));
        return new CommittingAsyncContext(context, response);
    }

    @Override
    public AsyncContext getAsyncContext() {
        return new CommittingAsyncContext(super.getAsyncContext(), response);
    }

    @Override
    public RequestDispatcher getRequestDispatcher(String path) {
        RequestDispatcher dispatcher = super.getRequestDispatcher(path);
        // Payara's asynchronous dispatch asks the request, and casts the answer to its own class
        return dispatcher == null || isAsyncUsed() ? dispatcher : new CommittingDispatcher(dispatcher, response);
    }
}
