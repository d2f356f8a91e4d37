package io.distributedsession.config;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import io.distributedsession.DistributedSessionOptions;

/** Reads the options from a source, and goes on after a bad one so that all are reported together. */
public final class OptionsReader {

    /**
     * What was read.
     *
     * @param options the good options; a bad one has its default
     * @param problems one message for each bad option
     * @param warnings one message for each key that is no option
     */
    public record Result(DistributedSessionOptions options, List<String> problems, List<String> warnings) {}

    private OptionsReader() {}

    public static Result read(OptionSource source) {
        OptionKey.Draft draft = new OptionKey.Draft();
        List<String> problems = new ArrayList<>();
        for (OptionKey key : OptionKey.values()) {
            String text = "";
            try {
                text = source.value(key.key()).orElse("").trim();
                if (!text.isEmpty()) {
                    key.set(draft, text);
                }
            } catch (IllegalArgumentException e) {
                problems.add(ConfigMessages.unreadable(key.key(), text, e.getMessage()));
            } catch (NoSuchElementException e) {
                problems.add(ConfigMessages.unresolved(key.key(), e.getMessage()));
            }
        }
        return new Result(draft.build(), problems, UnknownKeys.warnings(source.keys()));
    }
}
