package io.distributedsession.demo.runner.operator;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.demo.runner.store.Json;

/** What the nodes have written of their requests, read as it grows. Thread-safe. */
public final class RequestJournal {

    private static final int MOST = 200;

    private final Map<String, Path> files;
    private final Map<String, Long> offsets = new HashMap<>();
    private final Deque<HandledRequest> latest = new ArrayDeque<>();
    private Totals totals = Totals.NONE;

    /**
     * A journal of several nodes.
     *
     * @param files the names of the nodes and the files that they write, of one JSON object a line
     */
    public RequestJournal(Map<String, Path> files) {
        this.files = Map.copyOf(files);
    }

    /** What there is to say of all requests so far, with the latest ones, the last first. */
    synchronized Map<String, Object> describe() throws IOException {
        readOn();
        return Map.of(
                "totals",
                totals.describe(),
                "latest",
                latest.stream().map(HandledRequest::describe).toList());
    }

    private void readOn() throws IOException {
        List<HandledRequest> found = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            for (String line : newLines(file.getKey(), file.getValue())) {
                found.add(new HandledRequest(file.getKey(), Json.read(line)));
            }
        }
        found.sort(Comparator.comparing(HandledRequest::at));
        for (HandledRequest request : found) {
            latest.addFirst(request);
            totals = totals.plus(request);
        }
        while (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /** Up to the last line that is complete: the rest is being written, or its writer was killed. */
    private List<String> newLines(String node, Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = offsets.getOrDefault(node, 0L);
            byte[] bytes = new byte[(int) (reader.length() - from)];
            reader.seek(from);
            reader.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            String complete = text.substring(0, text.lastIndexOf('\n') + 1);
            offsets.put(node, from + complete.getBytes(StandardCharsets.UTF_8).length);
            return complete.lines().filter(line -> line.endsWith("}")).toList();
        }
    }
}
