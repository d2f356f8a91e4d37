package io.distributedsession.benchmarks.untouched;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response whose headers are still open, as far as filters look at it. */
final class OneResponse extends HttpServletResponseWrapper {

    private static final HttpServletResponse NOTHING = Unasked.of(HttpServletResponse.class);

    private int status = SC_OK;

    OneResponse() {
        super(NOTHING);
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.of();
    }
}
