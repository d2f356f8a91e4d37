package io.distributedsession.suite.entry;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.distributedsession.suite.app.Counter;

/** Changes the session and answers with a status that has a static page. */
@WebServlet("/locked")
public class LockedServlet extends HttpServlet {

    static final int STATUS = 423;

    private static final long serialVersionUID = 1L;

    @Inject
    private Counter counter;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        counter.increment();
        response.sendError(STATUS);
    }
}
