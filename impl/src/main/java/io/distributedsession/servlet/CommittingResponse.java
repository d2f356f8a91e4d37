package io.distributedsession.servlet;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.Exchange;

/** A response that commits the exchange, and adds its cookie, just before its own headers leave. */
final class CommittingResponse extends HttpServletResponseWrapper {

    private final HttpServletResponse response;
    private final Exchange exchange;
    private final SessionHeaders headers;
    private boolean committed;
    private ServletOutputStream stream;
    private PrintWriter writer;
    private long contentLength = Long.MAX_VALUE;

    CommittingResponse(HttpServletResponse response, Exchange exchange) {
        super(response);
        this.response = response;
        this.exchange = exchange;
        this.headers = new SessionHeaders(response, exchange);
    }

    Exchange exchange() {
        return exchange;
    }

    /**
     * Commits, unless that has been done; to be called before anything that may send the headers.
     *
     * @return whether it committed now
     */
    boolean commit() {
        if (committed) {
            return false;
        }
        // whatever comes of it, it is not tried again: an error page is written through this response too
        committed = true;
        if (response.isCommitted()) {
            exchange.headersSent();
            return false;
        }
        if (!headers.areOpen()) {
            exchange.headersSent();
        }
        commitSoFar();
        headers.sendClearSiteData();
        exchange.headersSent();
        return true;
    }

    /** Commits what the request has changed until now; more may follow. */
    void commitSoFar() {
        try {
            exchange.commit();
        } catch (SessionException e) {
            exchange.abandon();
            throw e;
        } finally {
            // also of a commit that failed: an earlier one of this request may have started the session
            headers.send();
        }
    }

    /**
     * Commits before the body ends: with its last byte the client may send the next request, so what a body's writer has changed
     * since the headers left is stored now, not when the server gets round to the end of the request.
     */
    void commitBeforeTheEnd() {
        if (commit()) {
            return;
        }
        try {
            exchange.commit();
        } catch (SessionException e) {
            // the end of the request must not try again, and tells whom it may concern
            exchange.failed(e);
            throw e;
        }
    }

    /** Whether writing so many bytes in all may send the headers. */
    boolean isBeyondBuffer(long bytes) {
        return bytes >= response.getBufferSize() || bytes >= contentLength;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new CommittingOutputStream(this, response.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new CommittingWriter(this, response.getWriter()));
        }
        return writer;
    }

    @Override
    public void reset() {
        super.reset();
        stream = null;
        writer = null;
        contentLength = Long.MAX_VALUE;
        headers.sendAgain();
    }

    @Override
    public void setContentLength(int length) {
        contentLength = length;
        super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        contentLength = length;
        super.setContentLengthLong(length);
    }

    @Override
    public void setHeader(String name, String value) {
        noteLength(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        noteLength(name, value);
        super.addHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        noteLength(name, Integer.toString(value));
        super.setIntHeader(name, value);
    }

    @Override
    public void addIntHeader(String name, int value) {
        noteLength(name, Integer.toString(value));
        super.addIntHeader(name, value);
    }

    private void noteLength(String name, String value) {
        if ("Content-Length".equalsIgnoreCase(name)) {
            contentLength = SessionHeaders.length(value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        commit();
        super.flushBuffer();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        commit();
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        commit();
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        commit();
        super.sendRedirect(location);
    }

    // Servlet 6.1; without @Override, for this is compiled against 6.0

    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        commit();
        Redirects.send(response, location, status, clearBuffer);
    }
}
