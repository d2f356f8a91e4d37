package io.distributedsession.dynamodb;

import java.time.Duration;

import io.distributedsession.InvalidTableException;
import io.distributedsession.SessionStoreException;

/** What is said of tables at startup. */
final class TableMessages {

    private TableMessages() {}

    static InvalidTableException missing(TableSchema schema) {
        return new InvalidTableException(
                "DSS-0120",
                "Table " + schema.table() + " does not exist. Create it with " + schema.toCreate()
                        + ", correct its name or region, or set distributed-session.create-tables=true.");
    }

    static InvalidTableException wrongKeys(TableSchema schema, String found) {
        return new InvalidTableException(
                "DSS-0121",
                "Table " + schema.table() + " has " + found + ", but " + schema.needed()
                        + " is needed. Name another table or the attributes of this one.");
    }

    static SessionStoreException notActive(TableSchema schema, Duration waited) {
        return new SessionStoreException(
                "DSS-0122",
                "Table " + schema.table() + " did not become active within " + waited.toSeconds()
                        + " s. Look at its status and deploy again.");
    }

    static SessionStoreException interrupted(TableSchema schema, InterruptedException cause) {
        return new SessionStoreException(
                "DSS-0123",
                "The wait for table " + schema.table() + " to become active was interrupted. Deploy again.",
                cause);
    }

    static String created(TableSchema schema) {
        return "DSS-0124: Table " + schema.table() + " was created, with " + schema.toCreate() + ".";
    }

    static String ttlOff(TableSchema schema, String attribute) {
        return "DSS-0125: Table " + schema.table()
                + " has no time to live: expired sessions are refused, but stay stored"
                + " and are paid for. Enable it on attribute " + attribute + ".";
    }

    static String ttlElsewhere(TableSchema schema, String attribute, String found) {
        return "DSS-0126: Table " + schema.table() + " has its time to live on attribute " + found + ", but sessions"
                + " expire by " + attribute + ". Enable it there, or set distributed-session.ttl-attribute=" + found
                + ".";
    }

    static String ttlUnknown(TableSchema schema, String attribute, SessionStoreException cause) {
        return "DSS-0127: Whether table " + schema.table() + " has a time to live could not be seen (" + cause.id()
                + "); sessions expire by attribute " + attribute
                + ". Allow dynamodb:DescribeTimeToLive on it, or set distributed-session.ttl-attribute and the names of"
                + " table and keys.";
    }

    static InvalidTableException unusableName(TableSchema schema, String attribute) {
        return new InvalidTableException(
                "DSS-0128",
                "Table " + schema.table() + " uses attribute " + attribute + " as a key or for its time to live, but"
                        + " stored sessions use it otherwise. Name another table.");
    }
}
