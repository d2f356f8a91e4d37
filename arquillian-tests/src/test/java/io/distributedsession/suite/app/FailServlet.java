package io.distributedsession.suite.app;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Changes the session and fails, by status or, with the parameter {@code thrown}, by an exception. */
@WebServlet("/fail")
public class FailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Counter counter;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        counter.increment();
        if (request.getParameter("thrown") != null) {
            throw new MeantToFail();
        }
        response.sendError(HttpServletResponse.SC_GONE);
    }
}
