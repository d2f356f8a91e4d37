package io.distributedsession.benchmarks.history;

import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.distributedsession.benchmarks.history.Recorder.Intent;
import io.distributedsession.benchmarks.history.Recorder.Seen;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.servers.Answer;
import io.distributedsession.benchmarks.servers.ServerNode;
import io.distributedsession.benchmarks.servers.UnansweredException;

/** A node that is a server's process. */
record HttpService(ServerNode node) implements Service {

    private static final int LINES_OF_A_STATE = 5;

    /** Before a node that is down is asked again: else most requests would be those that it refuses. */
    private static final long PAUSE_MILLIS = 200;

    @Override
    public Seen request(Browser browser, List<Intent> intents, boolean starts) {
        String body = intents.stream()
                .map(intent -> intent.kind() + " " + intent.value())
                .collect(Collectors.joining("\n"));
        try {
            return seen(node.post("api/history?starts=" + starts, body, browser).orElseThrow(HttpService::isDown));
        } catch (UnansweredException e) {
            throw e.isSent() ? new Recorder.Failed(true) : isDown();
        }
    }

    private static Seen seen(Answer answer) {
        return switch (answer.status()) {
            case HttpURLConnection.HTTP_OK -> parsed(answer.body().split("\n", -1));
            case HttpURLConnection.HTTP_CONFLICT -> throw new Recorder.Failed(false);
            case HttpURLConnection.HTTP_GONE -> throw new Recorder.Ended();
            case HttpURLConnection.HTTP_UNAVAILABLE -> throw new Recorder.Failed(true);
            default -> throw new IllegalStateException("answered " + answer.status() + " " + answer.body());
        };
    }

    private static Seen parsed(String[] lines) {
        long base = Long.parseLong(lines[0]);
        if (lines.length < LINES_OF_A_STATE) {
            return new Seen(base, Optional.empty());
        }
        List<Long> counters = numbers(lines[3]);
        Map<Integer, Long> byName = new HashMap<>();
        for (int name = 0; name < counters.size(); name++) {
            byName.put(name, counters.get(name));
        }
        return new Seen(
                base,
                Optional.of(new Snapshot(
                        Set.copyOf(numbers(lines[1])), numbers(lines[2]), byName, Long.parseLong(lines[4]))));
    }

    private static List<Long> numbers(String line) {
        return Arrays.stream(line.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private static Recorder.Failed isDown() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Recorder.Failed(false);
    }
}
