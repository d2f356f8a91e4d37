package io.distributedsession.cli;

import io.distributedsession.SessionException;

/** The program was asked for something that cannot be done as asked. */
final class UsageException extends SessionException {

    private static final long serialVersionUID = 1L;

    UsageException(String id, String message) {
        super(id, message);
    }
}
