package io.distributedsession.exchange;

/** Tells the application what became of its sessions. Implementations never throw. */
@FunctionalInterface
public interface SessionEvents {

    /** Fires one of the public API's events, such as {@link io.distributedsession.SessionCreated}. */
    void fire(Record event);

    /** A session was used whose expiry need not move yet. */
    default void touchSkipped() {}
}
