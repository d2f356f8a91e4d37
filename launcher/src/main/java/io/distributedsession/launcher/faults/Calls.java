package io.distributedsession.launcher.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Calls that name a table, by operation. Thread-safe. */
public final class Calls implements Consumer<Call> {

    /** The sessions' table, where an application does not choose another. */
    public static final String SESSIONS = "DistributedSessionState";

    private final Map<String, Integer> counts = new TreeMap<>();
    private final String table;

    /**
     * Counts from 0.
     *
     * @param table whose calls count, wherever a call names it
     */
    public Calls(String table) {
        this.table = "\"" + table + "\"";
    }

    @Override
    public synchronized void accept(Call call) {
        if (call.body().contains(table)) {
            counts.merge(call.action(), 1, Integer::sum);
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
