package io.distributedsession.keys.dynamodb;

import io.distributedsession.SessionStoreException;

/** What is wrong with arguments and with stored keys. */
final class KeyItemMessages {

    private KeyItemMessages() {}

    static SessionStoreException malformed(String table, String attribute, Throwable cause) {
        return new SessionStoreException(
                "DSS-0210",
                "Table " + table + " holds a signing key without a valid attribute " + attribute
                        + ". Something else writes to the table; remove the item or name another table.",
                cause);
    }

    static IllegalArgumentException emptySlot() {
        return new IllegalArgumentException("DSS-0211: slot must not be empty");
    }
}
