package io.distributedsession.exchange;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionRejected;

/** Tells the application what became of its sessions. Implementations never throw. */
public interface SessionEvents {

    void created(SessionCreated event);

    void rotated(SessionIdRotated event);

    void invalidated(SessionInvalidated event);

    void conflict(SessionConflict event);

    void rejected(SessionRejected event);
}
