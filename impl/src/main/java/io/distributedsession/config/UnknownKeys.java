package io.distributedsession.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Keys under the prefix that are no options. A name in the environment is doubted only if it is nearly that of an
 * option: platforms put names of their own there, such as those of a service that is called distributed-session.
 */
final class UnknownKeys {

    private static final List<String> KEYS = names(OptionKey::key);
    private static final List<String> ENVIRONMENT_NAMES = names(key -> SystemOptionSource.environmentName(key.key()));

    private UnknownKeys() {}

    /** One message for each. */
    static List<String> warnings(Set<String> written) {
        Set<String> unknown = new TreeSet<>(written);
        KEYS.forEach(unknown::remove);
        ENVIRONMENT_NAMES.forEach(unknown::remove);
        return unknown.stream().flatMap(key -> warning(key).stream()).toList();
    }

    private static Optional<String> warning(String key) {
        if (key.startsWith(OptionSource.ENVIRONMENT_PREFIX)) {
            return nearest(key, ENVIRONMENT_NAMES, OptionSource.ENVIRONMENT_PREFIX)
                    .map(name -> ConfigMessages.unknownKey(key, name));
        }
        return Optional.of(nearest(key, KEYS, OptionSource.PREFIX)
                .map(name -> ConfigMessages.unknownKey(key, name))
                .orElseGet(() -> ConfigMessages.unknownKey(key)));
    }

    /** The known name that takes the fewest corrections, if these are at most a third of what was written. */
    private static Optional<String> nearest(String written, List<String> known, String prefix) {
        String typed = written.substring(prefix.length());
        int most = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(name -> distance(typed, name, prefix) <= most)
                .min(Comparator.comparingInt(name -> distance(typed, name, prefix)));
    }

    private static int distance(String typed, String known, String prefix) {
        return EditDistance.of(typed, known.substring(prefix.length()));
    }

    private static List<String> names(Function<OptionKey, String> name) {
        return Arrays.stream(OptionKey.values()).map(name).toList();
    }
}
