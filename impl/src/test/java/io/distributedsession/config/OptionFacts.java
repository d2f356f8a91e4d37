package io.distributedsession.config;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.distributedsession.CookieOptions;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.KeyOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SecurityOptions;
import io.distributedsession.TableOptions;

/** What the code itself tells of an option: its type by how it refuses nonsense, its default by what a value changes. */
final class OptionFacts {

    private static final String NONSENSE = "\u00a7 \u00a7";
    private static final Pattern CHOICE = Pattern.compile("^(?<many>'.*' is )?not one of (?<choices>.*)$");
    private static final Set<Class<?>> GROUPS = Set.of(
            KeyOptions.class, CookieOptions.class, SecurityOptions.class, ResilienceOptions.class, TableOptions.class);

    private OptionFacts() {}

    /** The type, or nothing if any text is taken. */
    static Optional<String> type(OptionKey key) {
        String refusal = refusal(key);
        if (refusal.isEmpty()) {
            return Optional.empty();
        }
        Matcher choice = CHOICE.matcher(refusal);
        if (choice.matches()) {
            return Optional.of(choice.group("many") == null ? "choice" : "choices, separated by commas");
        }
        if (refusal.startsWith("not a duration")) {
            return Optional.of("duration");
        }
        return Optional.of(
                switch (refusal) {
                    case "not a whole number" -> "whole number";
                    case "not true or false" -> "boolean";
                    default -> "URI";
                });
    }

    /** The words to choose from, or none. */
    static List<String> choices(OptionKey key) {
        Matcher choice = CHOICE.matcher(refusal(key));
        if (choice.matches()) {
            return List.of(choice.group("choices").split(", "));
        }
        return refusal(key).equals("not true or false") ? List.of("true", "false") : List.of();
    }

    /** The default, or nothing if the option has no value until it is set. */
    static Optional<String> defaultOf(OptionKey key, Collection<String> samples) {
        Map<String, Object> defaults = values(new OptionKey.Draft().build());
        for (String sample : samples) {
            OptionKey.Draft draft = new OptionKey.Draft();
            key.set(draft, sample);
            Map<String, Object> changed = values(draft.build());
            changed.entrySet().removeAll(defaults.entrySet());
            if (changed.size() == 1) {
                return text(defaults.get(changed.keySet().iterator().next()));
            }
            if (changed.size() > 1) {
                throw new AssertionError(key.key() + " sets " + changed.keySet());
            }
        }
        throw new AssertionError(key.key() + ": none of " + samples + " differs from the default");
    }

    /** A duration as the reference writes it. */
    static String text(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        if (duration.toNanosPart() != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(OptionFacts::text);
        }
        if (value instanceof Collection<?> several && several.isEmpty()) {
            return Optional.of("none");
        }
        String text = value instanceof Duration duration
                ? text(duration)
                : value instanceof Enum<?> constant ? OptionKey.text(constant) : value.toString();
        return Optional.of('`' + text + '`');
    }

    private static String refusal(OptionKey key) {
        try {
            key.set(new OptionKey.Draft(), NONSENSE);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static Map<String, Object> values(Object options) {
        Map<String, Object> values = new TreeMap<>();
        for (Method getter : options.getClass().getDeclaredMethods()) {
            if (!Modifier.isPublic(getter.getModifiers())
                    || Modifier.isStatic(getter.getModifiers())
                    || getter.getParameterCount() > 0
                    || getter.getName().equals("toBuilder")
                    || getter.getName().equals("toString")) {
                continue;
            }
            Object value = call(getter, options);
            if (GROUPS.contains(getter.getReturnType())) {
                values(value).forEach((name, inner) -> values.put(getter.getName() + "." + name, inner));
            } else {
                values.put(getter.getName(), value);
            }
        }
        return values;
    }

    private static Object call(Method getter, Object options) {
        try {
            return getter.invoke(options);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(getter.toString(), e);
        }
    }

    /** The options' class is named here so that a rename does not silently empty the comparison. */
    static int count() {
        return values(DistributedSessionOptions.builder().build()).size();
    }
}
