package io.distributedsession.keys;

import io.distributedsession.SessionStoreException;

/** What this room tells people; a key's id is no secret, its material is. */
final class KeysMessages {

    private KeysMessages() {}

    static SessionStoreException repositoryFailed(RuntimeException cause) {
        return new SessionStoreException(
                "DSS-0250",
                "The signing keys could not be read or stored: the repository of signing keys failed. Check the cause, the "
                        + "key table and its permissions; the keys read before stay in use.",
                cause);
    }

    static SessionStoreException locked(String keyId, RuntimeException cause) {
        return new SessionStoreException(
                "DSS-0251",
                "The signing key " + keyId
                        + " cannot be used: unwrapping it failed. Check that the key protection is the "
                        + "one the key was made with and that its service is reachable.",
                cause);
    }

    static SessionStoreException notRefreshed() {
        return new SessionStoreException(
                "DSS-0252",
                "A signing key is not known here, and the keys could not be read again a moment ago. Check the key table; "
                        + "the next attempt follows within seconds.");
    }

    static SessionStoreException noKey() {
        return new SessionStoreException(
                "DSS-0253",
                "No signing key could be made: each one stored was revoked at once. Find out who revokes the keys of this "
                        + "application.");
    }

    static SessionStoreException notWrapped(RuntimeException cause) {
        return new SessionStoreException(
                "DSS-0254",
                "A new signing key could not be wrapped: the key protection failed. Check the cause, and that its service is "
                        + "reachable; the keys read before stay in use.",
                cause);
    }
}
