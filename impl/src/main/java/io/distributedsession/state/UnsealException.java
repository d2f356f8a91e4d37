package io.distributedsession.state;

import io.distributedsession.SessionException;
import io.distributedsession.SessionRejected.Reason;

/** Stored state that is not believed: the session ends as a whole. */
public final class UnsealException extends SessionException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnsealException(Reason reason) {
        super(
                "DSS-0310",
                "Stored state was refused (" + reason
                        + ") and its session has ended. Unless keys were revoked, find out who "
                        + "else writes the session table.");
        this.reason = reason;
    }

    /** {@link Reason#TAMPERED} or {@link Reason#REVOKED}. */
    public Reason reason() {
        return reason;
    }
}
