package io.distributedsession.launcher.faults;

/** What can go wrong with a call on its way to the database and back. */
public enum Fault {
    /** Applied; the answer comes late. */
    DELAY(Delivery.ONCE),
    /** Not applied; nothing is ever answered, and the connection stays open: a black hole. */
    SILENCE_BEFORE(Delivery.NEVER),
    /** Applied; nothing is ever answered, and the connection stays open. */
    SILENCE_AFTER(Delivery.ONCE),
    /** Not applied; the connection ends in order, without an answer. */
    DROP_BEFORE(Delivery.NEVER),
    /** Applied; the connection ends in order, without an answer. */
    DROP_AFTER(Delivery.ONCE),
    /** Not applied; the connection is reset. */
    RESET_BEFORE(Delivery.NEVER),
    /** Applied; the connection is reset. */
    RESET_AFTER(Delivery.ONCE),
    /** Applied; the connection ends in the middle of the answer. */
    HALF_RESPONSE(Delivery.ONCE),
    /** Applied; the answer does not fit its checksum. */
    WRONG_CRC(Delivery.ONCE),
    /** Refused, because the table's capacity is used up. */
    THROTTLED_TABLE(Delivery.NEVER),
    /** Refused, because requests come too fast. */
    THROTTLED_RATE(Delivery.NEVER),
    /** Refused, because the account's quota is used up. */
    THROTTLED_ACCOUNT(Delivery.NEVER),
    /** Status 500; not applied, which the status does not tell. */
    INTERNAL_ERROR_BEFORE(Delivery.NEVER),
    /** Status 500; applied all the same. */
    INTERNAL_ERROR_AFTER(Delivery.ONCE),
    /** Status 503; not applied. */
    UNAVAILABLE(Delivery.NEVER),
    /** Refused, because the caller's policy does not allow the action. */
    ACCESS_DENIED(Delivery.NEVER),
    /** Refused, because the caller's credentials have expired. */
    EXPIRED_CREDENTIALS(Delivery.NEVER),
    /** Refused, because there is no such table. */
    MISSING_TABLE(Delivery.NEVER),
    /** An eventually consistent read of one item is answered as of before the item's last write; other calls go through. */
    STALE_READ(Delivery.ONCE),
    /** Applied twice, one after the other; the caller gets the second answer. */
    DUPLICATE(Delivery.TWICE),
    /** Refused, because a transaction is at work on the item. */
    TRANSACTION_CONFLICT(Delivery.NEVER),
    /** The database's name cannot be resolved; of the client's resolver, so no proxy can make it. */
    UNKNOWN_HOST(Delivery.NEVER),
    /** Nobody listens; of the whole endpoint, and made by {@link FaultProxy#refuseConnections()}. */
    REFUSED_CONNECTION(Delivery.NEVER);

    private enum Delivery {
        NEVER,
        ONCE,
        TWICE
    }

    private final Delivery delivery;

    Fault(Delivery delivery) {
        this.delivery = delivery;
    }

    /**
     * Whether a write that suffers it reaches the database.
     *
     * @return {@code false} if the database never sees the call
     */
    public boolean isApplied() {
        return delivery != Delivery.NEVER;
    }

    /**
     * Whether it happens to single calls, and not to all connections at once.
     *
     * @return whether a {@link FaultPlan} can have it
     */
    public boolean isOfCalls() {
        return this != UNKNOWN_HOST && this != REFUSED_CONNECTION;
    }

    boolean isDeliveredTwice() {
        return delivery == Delivery.TWICE;
    }
}
