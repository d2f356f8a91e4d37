package io.distributedsession.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.RegisteredSession;
import io.distributedsession.keys.OpenProtector;
import io.distributedsession.store.Deletion;
import io.distributedsession.store.RecordKey;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Single sessions, and those of a user. What beans hold is never opened. */
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description = "Shows and ends sessions. Those of a user are found where the index of users is kept.")
final class SessionsCommand {

    /** By which sessions are found. */
    static final class Which {

        @Option(
                names = {"-r", "--reference"},
                required = true,
                paramLabel = "REFERENCE",
                description = "The session with this reference, as log messages have it.")
        private String reference;

        @Option(
                names = {"-u", "--user"},
                required = true,
                paramLabel = "NAME",
                description = "The sessions of this user; the signing keys must be open to this program.")
        private String user;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Shows a session, or those of a user, without what is in them.")
    int show(@ArgGroup(multiplicity = "1") Which which, @Mixin StoreOptions options, @Mixin Output output) {
        try (Connection connection = Connection.toSessions(options)) {
            return which.user == null
                    ? showOne(connection, key(connection, which.reference), output)
                    : showOf(connection, which.user, output);
        }
    }

    private static int showOne(Connection connection, RecordKey key, Output output) {
        return connection
                .records()
                .load(key, true)
                .map(head -> {
                    output.facts(SessionFactsShown.of(head));
                    return Main.DONE;
                })
                .orElseGet(() -> nothing("session " + key.reference(), output));
    }

    private static int showOf(Connection connection, String user, Output output) {
        try (OpenProtector protector = connection.protector()) {
            List<Map<String, Object>> rows = connection.registry(protector).find(user).stream()
                    .map(SessionsCommand::row)
                    .toList();
            output.rows(rows);
            if (!rows.isEmpty()) {
                return Main.DONE;
            }
            return output.isForPeople() ? nothing("session of this user", output) : Main.NOT_FOUND;
        }
    }

    private static Map<String, Object> row(RegisteredSession session) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("reference", session.reference());
        row.put("created", session.createdAt().toString());
        row.put("last-seen", session.lastSeenAt().toString());
        row.put("expires", session.expiresAt().toString());
        return row;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Ends a session, or all of a user; what the user's browsers do next starts anew.",
                "Parts of large beans of a session that is ended by its reference stay until their time to live is over."
            })
    int end(
            @ArgGroup(multiplicity = "1") Which which,
            @Option(
                            names = {"-y", "--yes"},
                            description = "Really do it.")
                    boolean yes,
            @Mixin StoreOptions options,
            @Mixin Output output) {
        try (Connection connection = Connection.toSessions(options)) {
            if (!yes) {
                throw CliMessages.notConfirmed("ending sessions");
            }
            int ended = which.user == null
                    ? endOne(connection, key(connection, which.reference))
                    : endOf(connection, which.user);
            output.facts(Map.of("ended", ended));
            return ended == 0 ? Main.NOT_FOUND : Main.DONE;
        }
    }

    private static int endOne(Connection connection, RecordKey key) {
        Deletion deletion = connection.records().delete(key);
        return deletion.deleted().isPresent() ? 1 : 0;
    }

    private static int endOf(Connection connection, String user) {
        try (OpenProtector protector = connection.protector()) {
            return connection.registry(protector).endAll(user);
        }
    }

    private static RecordKey key(Connection connection, String reference) {
        return RecordKey.headOf(connection.application(), reference)
                .orElseThrow(() -> CliMessages.notAReference(reference));
    }

    private static int nothing(String what, Output output) {
        output.complain(CliMessages.nothingFound(what));
        return Main.NOT_FOUND;
    }
}
