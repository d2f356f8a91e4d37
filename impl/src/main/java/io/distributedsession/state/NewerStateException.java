package io.distributedsession.state;

import io.distributedsession.SessionStateException;

/** Genuine state of a newer build or release: it must not be overwritten, and the request fails with 503. */
public final class NewerStateException extends SessionStateException {

    private static final long serialVersionUID = 1L;

    NewerStateException(String id, String message) {
        super(id, message);
    }
}
