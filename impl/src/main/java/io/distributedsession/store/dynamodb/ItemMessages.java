package io.distributedsession.store.dynamodb;

import io.distributedsession.SessionStoreException;

/** What is wrong with stored items. */
final class ItemMessages {

    private ItemMessages() {}

    static SessionStoreException malformed(String attribute, Throwable cause) {
        return new SessionStoreException(
                "DSS-0520",
                "A stored item has no valid attribute " + attribute
                        + ". Something else writes to the table, or the attribute names were changed.",
                cause);
    }
}
