package io.distributedsession.launcher;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calls that named the sessions' table, by operation. */
public final class Calls {

    private static final String TABLE = "\"DistributedSessionState\"";

    private final Map<String, Integer> counts = new TreeMap<>();

    Calls() {}

    synchronized void count(String target, String body) {
        if (target != null && body.contains(TABLE)) {
            counts.merge(target.substring(target.indexOf('.') + 1), 1, Integer::sum);
        }
    }

    /** Forgets all calls so far. */
    public synchronized void reset() {
        counts.clear();
    }

    /**
     * The calls since the last reset.
     *
     * @return how many by operation, such as {@code GetItem}; a copy
     */
    public synchronized Map<String, Integer> byOperation() {
        return Map.copyOf(counts);
    }

    /**
     * The calls since the last reset, for people.
     *
     * @return for example {@code 2 calls (1 GetItem, 1 UpdateItem)}
     */
    public synchronized String describe() {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        String operations = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return total + (total == 1 ? " call" : " calls") + (total == 0 ? "" : " (" + operations + ")");
    }
}
