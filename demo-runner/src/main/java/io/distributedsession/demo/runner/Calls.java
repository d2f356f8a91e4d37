package io.distributedsession.demo.runner;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calls that named the sessions' table, by operation. */
final class Calls {

    private static final String TABLE = "\"" + StoredSessions.TABLE + "\"";

    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void count(String target, String body) {
        if (target != null && body.contains(TABLE)) {
            counts.merge(target.substring(target.indexOf('.') + 1), 1, Integer::sum);
        }
    }

    synchronized void reset() {
        counts.clear();
    }

    /** For example {@code 2 calls (1 GetItem, 1 UpdateItem)}. */
    synchronized String describe() {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        String operations = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return total + (total == 1 ? " call" : " calls") + (total == 0 ? "" : " (" + operations + ")");
    }
}
