package io.distributedsession.servlet;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/** Commits before an include, during which no cookie can be set (Servlet 6.0, section 9.3). */
final class CommittingDispatcher implements RequestDispatcher {

    private final RequestDispatcher dispatcher;
    private final CommittingResponse response;

    CommittingDispatcher(RequestDispatcher dispatcher, CommittingResponse response) {
        this.dispatcher = dispatcher;
        this.response = response;
    }

    @Override
    public void include(ServletRequest request, ServletResponse servletResponse) throws ServletException, IOException {
        if (!response.isCommitted()) {
            response.commitSoFar();
        }
        dispatcher.include(request, servletResponse);
    }

    @Override
    public void forward(ServletRequest request, ServletResponse servletResponse) throws ServletException, IOException {
        dispatcher.forward(request, servletResponse);
    }
}
