package io.distributedsession.store;

import java.util.Arrays;
import java.util.Objects;

/**
 * Who may change a session's exclusive beans, and how long.
 *
 * @param owner random bytes of one request; must not be changed
 * @param until the first epoch second at which it has ended, whether or not it was given back
 */
public record Lease(byte[] owner, long until) {

    public Lease {
        Objects.requireNonNull(owner, "owner");
    }

    public boolean isOwnedBy(byte[] request) {
        return Arrays.equals(owner, request);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lease that && isOwnedBy(that.owner) && until == that.until;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(owner);
    }

    @Override
    public String toString() {
        return "Lease[until=" + until + "]";
    }
}
