package io.distributedsession.benchmarks.servers;

/** A node took a request, or was about to, and never answered it. */
public final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;
    private final boolean killed;

    UnansweredException(String message, Throwable cause, boolean sent, boolean killed) {
        super(message, cause);
        this.sent = sent;
        this.killed = killed;
    }

    /** Whether the node may have seen the request; otherwise there was no connection to send it on. */
    public boolean isSent() {
        return sent;
    }

    /** Whether the node was killed before it could answer. */
    public boolean isKilled() {
        return killed;
    }
}
