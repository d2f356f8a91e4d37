package io.distributedsession.keys;

import java.time.Instant;
import java.util.Locale;

import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.SessionException;
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

    static String refreshFailed(RuntimeException cause) {
        return "DSS-0255: The signing keys could not be refreshed: " + cause.getMessage()
                + " The keys known so far stay in use; revocations made elsewhere are not seen until a refresh succeeds.";
    }

    static String refreshedAgain(Instant since) {
        return "DSS-0256: The signing keys are refreshed again; that had failed since " + since + ".";
    }

    static String successor(Instant activates) {
        return "DSS-0257: The next signing key is stored and signs from " + activates + " on.";
    }

    static String active(String keyId) {
        return "DSS-0258: The signing key " + keyId + " signs from now on.";
    }

    static SessionStoreException notWrappedByAKey(String keyId) {
        return new SessionStoreException(
                "DSS-0259",
                "The signing key " + keyId
                        + " was not wrapped by a wrapping key: it was made under another key protection. "
                        + "Name that one in distributed-session.previous-key-protection, or revoke the key, which ends the "
                        + "sessions under it.");
    }

    static SessionStoreException otherWrappingKey(String keyId) {
        return new SessionStoreException(
                "DSS-0260",
                "The signing key " + keyId + " was wrapped by a wrapping key that is not configured here. Name it in "
                        + "distributed-session.previous-wrapping-key.");
    }

    static SessionStoreException wrappedKeyDamaged(String keyId) {
        return new SessionStoreException(
                "DSS-0261",
                "The wrapped signing key " + keyId
                        + " is damaged, or belongs to another application or key id. Find out who "
                        + "writes to the key table, and revoke the key.");
    }

    static SessionStoreException notReadAgain() {
        return new SessionStoreException(
                "DSS-0262",
                "A signing key is not known here; it may have been made since the keys were read, which is seconds ago. "
                        + "Repeat the request; the keys are read again within five seconds.");
    }

    static SessionStoreException notPlain(String keyId) {
        return new SessionStoreException(
                "DSS-0263",
                "The signing key " + keyId
                        + " was wrapped: it was made under another key protection than none. "
                        + "Name that one in distributed-session.previous-key-protection, or revoke the key, which ends the "
                        + "sessions under it.");
    }

    static SessionException noProvider(KeyProtection protection) {
        String name = protection.name().toLowerCase(Locale.ROOT);
        return new SessionException(
                "DSS-0264",
                "Option distributed-session.key-protection=" + name + " needs the jar distributed-session-" + name
                        + ", which is not in the deployment. Add it as a dependency, or choose another protection.");
    }
}
