package io.distributedsession.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.SigningKey;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.OpenProtector;
import io.distributedsession.keys.RingCondition;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The signing keys. Their material is never shown. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Lists, rotates and revokes signing keys. Rotation needs nobody: nodes make the next key in time.")
final class KeysCommand {

    @Command(mixinStandardHelpOptions = true, description = "Lists the keys, the newest first.")
    int list(@Mixin StoreOptions options, @Mixin Output output) {
        try (Connection connection = Connection.open(options)) {
            List<SigningKey> keys = new ArrayList<>(connection.keys().findAll());
            keys.sort(Comparator.comparing(SigningKey::created).reversed());
            output.rows(keys.stream().map(KeysCommand::row).toList());
            return keys.isEmpty() ? Main.NOT_FOUND : Main.DONE;
        }
    }

    private static Map<String, Object> row(SigningKey key) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", key.id());
        row.put("state", key.state().name().toLowerCase(java.util.Locale.ROOT));
        row.put("created", key.created().toString());
        row.put("activates", key.activates().toString());
        row.put("expires", key.expires().toString());
        row.put("name", key.name());
        return row;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Makes the next key now; it signs an activation delay later, when every node knows it. No session ends.",
                "The options of key protection must be those of the nodes, for the key is wrapped here."
            })
    int rotate(@Mixin StoreOptions options, @Mixin Output output) {
        try (Connection connection = Connection.open(options);
                OpenProtector protector = connection.protector()) {
            KeyRing ring = connection.ring(protector);
            ring.makeNext();
            RingCondition condition = ring.condition();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("signs-now", condition.activeKeyId().orElse(null));
            facts.put(
                    "next-signs-from",
                    condition.nextKeyActivates().map(Instant::toString).orElse(null));
            output.facts(facts);
            return Main.DONE;
        }
    }

    /** What is revoked. */
    static final class Which {

        @Option(names = "--id", required = true, paramLabel = "ID", description = "The key with this id.")
        private String id;

        @Option(
                names = "--created-before",
                required = true,
                paramLabel = "INSTANT",
                description =
                        "All keys made before this instant, such as 2026-11-01T00:00:00Z; 'now' for all there are.")
        private String createdBefore;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Revokes keys: sessions under them end, on every node within its refresh interval.",
                "When the key that signs is revoked, the nodes make another one at once."
            })
    int revoke(
            @ArgGroup(multiplicity = "1") Which which,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            description = "Why; is stored with the key that --id names.",
                            defaultValue = "by the command line")
                    String reason,
            @Option(
                            names = {"-y", "--yes"},
                            description = "Really do it.")
                    boolean yes,
            @Mixin StoreOptions options,
            @Mixin Output output) {
        try (Connection connection = Connection.open(options)) {
            if (!yes) {
                throw CliMessages.notConfirmed("revoking keys");
            }
            int revoked = which.id == null
                    ? connection.keys().revokeAllCreatedBefore(instant(which.createdBefore))
                    : revoke(connection, which.id, reason, output);
            output.facts(Map.of("revoked", revoked));
            return revoked == 0 ? Main.NOT_FOUND : Main.DONE;
        }
    }

    private static int revoke(Connection connection, String id, String reason, Output output) {
        if (connection.keys().findAll().stream().noneMatch(key -> key.id().equals(id))) {
            output.complain(CliMessages.unknownKey(id));
            return 0;
        }
        connection.keys().revoke(id, reason);
        return 1;
    }

    private static Instant instant(String text) {
        if (text.equals("now")) {
            return Instant.now();
        }
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw CliMessages.notAnInstant(text);
        }
    }
}
