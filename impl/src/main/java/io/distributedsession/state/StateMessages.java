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

    static SessionStateException notSerializable(String bean, String field, String type) {
        return new SessionStateException(
                "DSS-0304",
                "Bean '" + bean + "' cannot be stored: its field '" + field + "' holds an object of class "
                        + Printable.of(type)
                        + ", which is not serializable. Let the class implement java.io.Serializable, or declare the field "
                        + "transient.");
    }

    static SessionStateException notEncoded(String bean, String field, Throwable cause) {
        return new SessionStateException(
                "DSS-0305",
                "Bean '" + bean + "' cannot be stored: writing its field '" + field + "' failed with "
                        + cause.getClass().getName() + ". Look at the classes in that field: their writeObject or "
                        + "writeReplace methods, changes by another thread, too deep nesting.",
                Silenced.of(cause));
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
                "Bean '" + bean + "' cannot be restored: reading its field '" + Printable.of(field) + "' failed with "
                        + cause.getClass().getName()
                        + ". Look at the classes in that field: their form (serialVersionUID, enum constants) has changed "
                        + "since the state was stored, or their readObject or readResolve methods fail.",
                Silenced.of(cause));
    }

    static SessionStateException classMissing(String bean, String field, String type) {
        return new SessionStateException(
                "DSS-0308",
                "Bean '" + bean + "' cannot be restored: its field '" + Printable.of(field)
                        + "' holds an object of class "
                        + Printable.of(type)
                        + ", which this build of the application does not have. Put the class back, or raise "
                        + "@StoredAs(schema) to let the field start anew.");
    }

    static SessionStateException damaged(String what, Throwable cause) {
        return new SessionStateException(
                "DSS-0309",
                "The stored state of " + what + " cannot be read: its frame is damaged, or larger than "
                        + "distributed-session.max-session-bytes allows. Restore that limit if it was lowered, or end the "
                        + "session.",
                cause);
    }

    static SessionStateException refusedStream(String bean, StreamRefusedException refused) {
        return refused("restored", bean, refused, "The state was not written by this library.");
    }

    static SessionStateException refusedWhenWritten(String bean, StreamRefusedException refused) {
        return refused(
                "stored",
                bean,
                refused,
                "Keep flatter data in it; a writeObject method must call defaultWriteObject or writeFields first.");
    }

    private static SessionStateException refused(
            String done, String bean, StreamRefusedException refused, String remedy) {
        String what =
                switch (refused.reason()) {
                    case MALFORMED -> "is not a well-formed stream of objects";
                    case TOO_DEEP -> "nests objects more than " + StreamBytes.MAX_DEPTH + " deep";
                    case TOO_MUCH_HASHING -> "has hash tables with keys that take too long to hash or compare";
                };
        return new SessionStateException(
                "DSS-0311",
                "Bean '" + bean + "' cannot be " + done + ": its field '" + Printable.of(refused.field()) + "' " + what
                        + ". " + remedy);
    }

    static SessionStateException notAllowed(String bean, String field, String type) {
        return new SessionStateException(
                "DSS-0312",
                "Bean '" + bean + "' cannot be stored: its field '" + field + "' holds an object of class " + type
                        + ", which does not follow from the types that the bean's fields declare. Add @AllowedTypes("
                        + type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + ".class) to the bean.");
    }

    static SessionStateException refusedWhenRead(String bean, String field, String type) {
        return new SessionStateException(
                "DSS-0313",
                "Bean '" + bean + "' cannot be restored: its field '" + Printable.of(field)
                        + "' holds an object of class "
                        + Printable.of(type)
                        + ", which the bean may not hold. If an earlier build could, add the class to the bean's "
                        + "@AllowedTypes, or raise @StoredAs(schema) to let the field start anew.");
    }

    static NewerStateException unknownField(String bean, String field, String type) {
        return new NewerStateException(
                "DSS-0314",
                "The stored state of bean '" + bean + "' has a field '" + Printable.of(field)
                        + "' that this build does not know, with an object of class " + Printable.of(type)
                        + " that it cannot read; it was left untouched. Finish the deployment of the newer build on all "
                        + "nodes; if this build removed the field, raise @StoredAs(schema).");
    }
}
