package io.distributedsession.exchange;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionConflictException;

/** What stands in a request's way: told as an event, and thrown. */
final class Conflicts {

    private Conflicts() {}

    static SessionConflictException told(String reference, Cause cause, SessionEvents events) {
        events.fire(new SessionConflict(reference, cause));
        return switch (cause) {
            case ENDED -> ExchangeMessages.ended(reference);
            case ROTATED -> ExchangeMessages.rotated(reference);
            case BEAN_CHANGED -> ExchangeMessages.changedElsewhere(reference);
            case LEASED -> ExchangeMessages.leased(reference);
            case LEASE_LOST -> ExchangeMessages.leaseLost(reference);
        };
    }
}
