package io.distributedsession;

/**
 * Fired when a commit was refused because another request changed or ended the session.
 *
 * @param reference the session's reference
 * @param cause what stood in the way
 */
public record SessionConflict(String reference, Cause cause) {

    /** What stood in the way of a commit. */
    public enum Cause {
        /** A bean changed by this request was changed by another one. */
        BEAN_CHANGED,
        /** The session has ended: it expired, or was deleted. */
        ENDED,
        /** The session has a new id, and this request came with the old one. */
        ROTATED,
        /** Another request has had the session's lease for longer than this one may wait. */
        LEASED,
        /** This request had the session's lease for too long, and another one has it now. */
        LEASE_LOST
    }
}
