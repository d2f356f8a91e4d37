package io.distributedsession.exchange;

import java.util.Optional;

/** The lease that a request has, if it has one. */
final class HeldLease {

    private final Leases leases;
    private byte[] owner;

    HeldLease(Leases leases) {
        this.leases = leases;
    }

    boolean isHeld() {
        return owner != null;
    }

    /** Who holds it. */
    Optional<byte[]> owner() {
        return Optional.ofNullable(owner);
    }

    byte[] newOwner() {
        return leases.newOwner();
    }

    void taken(byte[] newOwner) {
        owner = newOwner;
    }

    /** A commit has given it back, or it went with the session. */
    void gone() {
        owner = null;
    }

    /** Gives it back where no commit did. */
    void giveBack(LoadedSession session) {
        if (owner != null && session != null) {
            leases.release(session.head().key(), owner);
        }
        owner = null;
    }
}
