package io.distributedsession.exchange;

import java.util.Optional;

import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome.Refused;

/** What stood in the way of a write, and what is to be made of it. */
record FoundSessions(SessionOpener opener, LargeBeanReader largeReader, ConflictResolver resolver) {

    /**
     * The session that stood in the way of a write, opened as far as the changes need it.
     *
     * @param lease the owner of the lease that the request had, if it had one
     * @throws io.distributedsession.SessionConflictException if the session has ended or has a new id, or the lease is lost
     */
    LoadedSession inTheWay(
            LoadedSession session, Changes changes, Refused refused, Optional<byte[]> lease, SessionEvents events) {
        LoadedSession standing = opener.still(session, refused.found(), events);
        if (lease.isPresent() && !isHeld(lease.get(), standing.head())) {
            throw Conflicts.told(session.reference(), Cause.LEASE_LOST, events);
        }
        // what is open and has not changed need not be opened again
        LoadedSession found = session.adopting(standing, bean -> true);
        return largeReader.open(found, changes.written().keySet(), events);
    }

    private static boolean isHeld(byte[] owner, Live head) {
        return head.lease().filter(lease -> lease.isOwnedBy(owner)).isPresent();
    }

    /** The changes to make on what stood in the way. */
    Changes resolve(LoadedSession session, LoadedSession found, Changes changes, SessionEvents events) {
        return resolver.resolve(session, found, changes)
                .orElseThrow(() -> Conflicts.told(session.reference(), Cause.BEAN_CHANGED, events));
    }
}
