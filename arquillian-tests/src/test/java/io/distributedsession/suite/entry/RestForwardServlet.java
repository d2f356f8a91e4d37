package io.distributedsession.suite.entry;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.distributedsession.suite.app.Counter;

/** Changes the session and forwards to a JAX-RS resource that changes it again. */
@WebServlet("/rest-forward")
public class RestForwardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Counter counter;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        counter.increment();
        request.getRequestDispatcher("/api/counter").forward(request, response);
    }
}
