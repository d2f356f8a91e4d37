package io.distributedsession.newcomer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the README's section on an own WAR gives its reader: files to write, and commands to type. */
record Readme(String section) {

    /** A paragraph that is nothing but a path and a colon names the file that the block after it is. */
    private static final Pattern FILE = Pattern.compile("(?m)^`([^`]+)`:\\n\\n```\\w+\\n(.*?)^```$", Pattern.DOTALL);

    private static final Pattern COMMANDS = Pattern.compile("(?m)^```sh\\n(.*?)^```$", Pattern.DOTALL);

    static Readme at(Path path) {
        try {
            String text = Files.readString(path);
            int start = text.indexOf("\n## In your own WAR\n");
            if (start < 0) {
                throw new AssertionError(path + " has no section on an own WAR");
            }
            return new Readme(text.substring(start + 1, text.indexOf("\n## ", start + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(section).results().forEach(file -> files.put(file.group(1), file.group(2)));
        return files;
    }

    /** All lines of all blocks of shell commands, in their order. */
    List<String> commands() {
        return COMMANDS.matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap(String::lines)
                .toList();
    }

    List<String> commands(String program) {
        return commands().stream()
                .filter(command -> command.startsWith(program + " "))
                .toList();
    }
}
