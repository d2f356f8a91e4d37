package io.distributedsession.config;

import java.util.List;
import java.util.Optional;

/**
 * What the reference says of an option beyond what the code tells by itself.
 *
 * @param key the option
 * @param type what its text is, where the reader takes any text
 * @param unset the default's words, where there is no default value
 * @param least the smallest value, or the key of the option whose value it is
 * @param most the largest
 * @param range the range's words
 * @param accepted examples of texts in the range
 * @param refused examples of texts that are not
 * @param since the first release that has it
 * @param meaning what it does
 */
record OptionRow(
        OptionKey key,
        Optional<String> type,
        Optional<String> unset,
        Optional<String> least,
        Optional<String> most,
        Optional<String> range,
        List<String> accepted,
        List<String> refused,
        String since,
        String meaning) {

    static Draft of(OptionKey key, String meaning) {
        return new Draft(key, meaning);
    }

    /** A row while it is written. */
    static final class Draft {

        private final OptionKey key;
        private final String meaning;
        private Optional<String> type = Optional.empty();
        private Optional<String> unset = Optional.empty();
        private Optional<String> least = Optional.empty();
        private Optional<String> most = Optional.empty();
        private Optional<String> range = Optional.empty();
        private List<String> accepted = List.of();
        private List<String> refused = List.of();
        private String since = "0.1";

        private Draft(OptionKey key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        Draft type(String words) {
            type = Optional.of(words);
            return this;
        }

        Draft unset(String words) {
            unset = Optional.of(words);
            return this;
        }

        Draft range(String smallest, String largest) {
            least = Optional.of(smallest);
            most = Optional.of(largest);
            return this;
        }

        Draft range(String words) {
            range = Optional.of(words);
            return this;
        }

        Draft accepts(String... examples) {
            accepted = List.of(examples);
            return this;
        }

        Draft refuses(String... examples) {
            refused = List.of(examples);
            return this;
        }

        Draft since(String release) {
            since = release;
            return this;
        }

        OptionRow done() {
            return new OptionRow(key, type, unset, least, most, range, accepted, refused, since, meaning);
        }
    }
}
