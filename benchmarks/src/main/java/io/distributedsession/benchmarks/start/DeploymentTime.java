package io.distributedsession.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What WildFly's log says about how long it took to deploy a WAR. */
final class DeploymentTime {

    /** The time of a line, after the colours that it may begin with. */
    private static final Pattern TIME = Pattern.compile("(?:\\e\\[[0-9;]*m)*(\\d\\d:\\d\\d:\\d\\d,\\d\\d\\d) .*");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm:ss,SSS");
    private static final String BEGIN = "WFLYSRV0027:";
    private static final String END = "WFLYSRV0010:";

    private DeploymentTime() {}

    /** From the first to the last line about the last deployment in the log, in milliseconds. */
    static double millis(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, ISO_8859_1);
        Duration taken = Duration.between(last(lines, BEGIN), last(lines, END));
        return (taken.isNegative() ? taken.plusDays(1) : taken).toMillis();
    }

    private static LocalTime last(List<String> lines, String message) {
        LocalTime found = null;
        for (String line : lines) {
            Matcher time = TIME.matcher(line);
            if (line.contains(message) && time.matches()) {
                found = LocalTime.parse(time.group(1), FORMAT);
            }
        }
        if (found == null) {
            throw new IllegalStateException("no line of the server's log has " + message);
        }
        return found;
    }
}
