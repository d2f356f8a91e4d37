package io.distributedsession.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of {@code docs/reference/options.md}. */
final class OptionsPage {

    private static final String HEAD = """
            # Options

            <!-- written by OptionsReferenceTest from OptionRows and the code: change those -->

            Every key has the prefix `distributed-session.`. Values come from MicroProfile Config where the server has it, else from
            system properties and then from the environment, where a key is written in capitals with `_` for every other character:
            `DISTRIBUTED_SESSION_IDLE_TIMEOUT=30m`. A `DistributedSessionOptions` bean that the application produces takes the place of
            all of them.

            Durations are written `500ms`, `30s`, `20m`, `12h`, `90d` or as in ISO 8601, `PT20M`. Choices may be written in capitals.
            All problems are reported at deployment, together, each with key, value and range; a key that is no option is a warning that
            names the nearest one.

            | key | type | default | range | since | meaning |
            |---|---|---|---|---|---|
            """;

    private OptionsPage() {}

    static String text(List<OptionRow> rows) {
        return HEAD + rows.stream().map(OptionsPage::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(OptionRow row) {
        return "| "
                + String.join(
                        " | ",
                        '`' + OptionKey.text(row.key()) + '`',
                        type(row),
                        OptionFacts.defaultOf(row.key(), samples(row))
                                .or(row::unset)
                                .orElse("?"),
                        range(row),
                        row.since(),
                        row.meaning())
                + " |";
    }

    private static String type(OptionRow row) {
        return OptionFacts.type(row.key()).or(row::type).orElse("text");
    }

    /** Words, the choices, or the bounds. */
    static String range(OptionRow row) {
        if (row.range().isPresent()) {
            return row.range().get();
        }
        List<String> choices = OptionFacts.choices(row.key());
        if (!choices.isEmpty()) {
            return choices.stream().map(choice -> '`' + choice + '`').collect(Collectors.joining(", "));
        }
        if (row.least().isEmpty() || row.most().isEmpty()) {
            return "";
        }
        String least = '`' + row.least().get() + '`';
        return row.most().get().equals(OptionRows.NO_BOUND)
                ? least + " or more"
                : least + " to `" + row.most().get() + '`';
    }

    /** Values that the option takes. */
    static List<String> samples(OptionRow row) {
        List<String> samples = new ArrayList<>(OptionFacts.choices(row.key()));
        samples.addAll(row.accepted());
        row.least().map(OptionsPage::bound).ifPresent(samples::add);
        row.most().map(OptionsPage::bound).ifPresent(samples::add);
        return samples;
    }

    /** A bound's value, where it is the default of another option. */
    static String bound(String bound) {
        return OptionRows.all().stream()
                .filter(row -> OptionKey.text(row.key()).equals(bound))
                .findFirst()
                .map(row -> OptionFacts.defaultOf(row.key(), List.of("31d"))
                        .orElseThrow()
                        .replace("`", ""))
                .orElse(bound);
    }
}
