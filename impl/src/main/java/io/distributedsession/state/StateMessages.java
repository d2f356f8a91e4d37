package io.distributedsession.state;

import io.distributedsession.SessionStateException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;

/** What this room tells people: beans, fields and classes by name, never a value. */
final class StateMessages {

    private StateMessages() {}

    static SessionStoreException unknownKey() {
        return new SessionStoreException(
                "DSS-0300",
                "Stored state is sealed under a signing key that this node does not know, and was left untouched. Check that "
                        + "all nodes of the application use the same key table.");
    }

    static NewerStateException newerSeal() {
        return new NewerStateException(
                "DSS-0301",
                "Stored state is sealed in a format of a newer release, and was left untouched. Finish the deployment of "
                        + "that release on all nodes.");
    }

    static NewerStateException newerFormat(String what) {
        return new NewerStateException(
                "DSS-0302",
                "The stored state of " + what + " has a format of a newer release, and was left untouched. Finish the "
                        + "deployment of that release on all nodes.");
    }

    static NewerStateException newerSchema(String bean, int stored, int supported) {
        return new NewerStateException(
                "DSS-0303",
                "The stored state of bean '" + bean + "' has schema " + stored + ", this build knows up to " + supported
                        + "; it was left untouched. Finish the deployment of the newer build on all nodes.");
    }

    static SessionStateException notSerializable(String bean, String field, String type, Throwable cause) {
        return new SessionStateException(
                "DSS-0304",
                "Bean '" + bean + "' cannot be stored: its field '" + field + "' holds an object of class " + type
                        + ", which is not serializable. Let the class implement java.io.Serializable, or declare the field "
                        + "transient.",
                cause);
    }

    static SessionStateException notEncoded(String bean, String field, Throwable cause) {
        return new SessionStateException(
                "DSS-0305",
                "Bean '" + bean + "' cannot be stored: writing its field '" + field + "' failed with "
                        + cause.getClass().getName() + ". Look at the classes in that field: their writeObject or "
                        + "writeReplace methods, changes by another thread, too deep nesting.",
                cause);
    }

    static SessionTooLargeException tooLarge(String bean, int maxBytes) {
        return new SessionTooLargeException(
                "DSS-0306",
                "Bean '" + bean + "' cannot be stored: its state is larger than " + maxBytes
                        + " bytes. Keep less in the " + "session, or raise distributed-session.max-session-bytes.");
    }

    static SessionStateException notDecoded(String bean, String field, Throwable cause) {
        return new SessionStateException(
                "DSS-0307",
                "Bean '" + bean + "' cannot be restored: reading its field '" + field + "' failed with "
                        + cause.getClass().getName()
                        + ". Look at the classes in that field: their form has changed since "
                        + "the state was stored, or their readObject or readResolve methods fail.",
                cause);
    }

    static SessionStateException classMissing(String bean, String field, String type, Throwable cause) {
        return new SessionStateException(
                "DSS-0308",
                "Bean '" + bean + "' cannot be restored: its field '" + field + "' holds an object of class " + type
                        + ", which this build of the application does not have. Put the class back, or end the sessions "
                        + "that hold it.",
                cause);
    }

    static SessionStateException damaged(String what, Throwable cause) {
        return new SessionStateException(
                "DSS-0309",
                "The stored state of " + what + " cannot be read: its frame is damaged, or larger than "
                        + "distributed-session.max-session-bytes allows. Restore that limit if it was lowered, or end the "
                        + "session.",
                cause);
    }
}
