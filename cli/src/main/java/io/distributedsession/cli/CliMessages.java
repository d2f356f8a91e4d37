package io.distributedsession.cli;

import java.nio.file.Path;
import java.util.List;

/** What the program refuses. */
final class CliMessages {

    private CliMessages() {}

    static String noCommand() {
        return "DSS-0930: no command was given: name one of those below";
    }

    static UsageException unusableOptions(List<String> problems) {
        return new UsageException(
                "DSS-0931",
                "the options cannot be used, " + problems.size() + " problem(s): correct each\n  "
                        + String.join("\n  ", problems));
    }

    static UsageException noFile(Path file, Exception cause) {
        return new UsageException(
                "DSS-0932",
                "options cannot be read from " + file + " (" + cause.getClass().getSimpleName()
                        + "): name a properties file that can be read");
    }

    static String unexpected(Exception failure) {
        return "DSS-0933: the command failed unexpectedly with " + failure
                + ": repeat it with --stacktrace before the command to see where";
    }

    static UsageException notAReference(String text) {
        return new UsageException(
                "DSS-0934",
                "'" + text + "' is no reference of a session: take the 43 characters that a log message or"
                        + " DistributedSession.reference() gives");
    }

    static UsageException notConfirmed(String what) {
        return new UsageException(
                "DSS-0935", what + " cannot be taken back, and was not confirmed: repeat the command with --yes");
    }

    static UsageException notAnInstant(String text) {
        return new UsageException(
                "DSS-0938", "'" + text + "' is no instant: write for instance 2026-11-01T00:00:00Z, or now");
    }

    static UsageException noProtection() {
        return new UsageException(
                "DSS-0939",
                "option distributed-session.key-protection is missing: set it, and what belongs to it, as the nodes have it");
    }

    static String noTimeToLive(String table, String attribute) {
        return "DSS-0940: table " + table
                + " has no time to live, so expired sessions stay stored and are paid for: enable it on attribute "
                + attribute;
    }

    static String otherAttribute(String table, String what, String wanted, String found) {
        return "DSS-0941: table " + table + " has " + what + " " + found + ", and the options say " + wanted
                + ": correct the option, or name another table";
    }

    static String noStringKey(String table, String what) {
        return "DSS-0942: table " + table + " has no " + what + " of type S: name another table, or create one";
    }

    static String unknownKey(String id) {
        return "DSS-0936: there is no signing key " + id + ": see `keys list`";
    }

    static String nothingFound(String what) {
        return "DSS-0937: no " + what
                + " found: check application, table and region; a session that has expired is not shown";
    }
}
