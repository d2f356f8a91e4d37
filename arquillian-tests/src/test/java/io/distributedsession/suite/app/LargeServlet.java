package io.distributedsession.suite.app;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Writes more than any buffer holds, after the change of the session or, with the parameter {@code late}, before it. */
@WebServlet("/large")
public class LargeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 300_000;

    @Inject
    private Counter counter;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("late") != null) {
            response.getOutputStream().write(new byte[BYTES]);
            counter.increment();
        } else {
            counter.increment();
            response.getOutputStream().write(new byte[BYTES]);
        }
    }
}
