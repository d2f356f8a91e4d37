package io.distributedsession.servlet;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.Exchange;

/** A response that commits the exchange, and adds its cookie, just before its own headers leave. */
final class CommittingResponse extends HttpServletResponseWrapper {

    private static final String SET_COOKIE = "Set-Cookie";

    private final HttpServletResponse response;
    private final Exchange exchange;
    private boolean committed;
    private ServletOutputStream stream;
    private PrintWriter writer;
    private long contentLength = Long.MAX_VALUE;

    CommittingResponse(HttpServletResponse response, Exchange exchange) {
        super(response);
        this.response = response;
        this.exchange = exchange;
    }

    /** Commits, unless that has been done; to be called before anything that may send the headers. */
    void commit() {
        if (committed) {
            return;
        }
        // whatever comes of it, it is not tried again: an error page is written through this response too
        committed = true;
        if (response.isCommitted()) {
            exchange.headersSent();
            return;
        }
        try {
            exchange.commit();
        } catch (SessionException e) {
            exchange.abandon();
            throw e;
        }
        exchange.takeCookie().ifPresent(this::send);
        exchange.headersSent();
    }

    /** Replaces a cookie that an earlier commit of this request has set: a name must appear once (RFC 6265, 4.1.1). */
    private void send(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('=') + 1);
        List<String> others = new ArrayList<>(response.getHeaders(SET_COOKIE));
        if (others.removeIf(other -> other.startsWith(name))) {
            response.setHeader(SET_COOKIE, cookie);
            others.forEach(other -> response.addHeader(SET_COOKIE, other));
        } else {
            response.addHeader(SET_COOKIE, cookie);
        }
        response.setHeader("Cache-Control", "no-store");
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
}
