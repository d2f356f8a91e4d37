package io.distributedsession.demo.runner.operator;

import java.util.Map;

/** Sums over all requests. */
record Totals(int requests, int free, int calls, int conflicts, double readUnits, double writeUnits) {

    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    Totals plus(HandledRequest request) {
        return new Totals(
                requests + 1,
                free + (request.calls() == 0 ? 1 : 0),
                calls + request.calls(),
                conflicts + (request.isConflict() ? 1 : 0),
                readUnits + request.readUnits(),
                writeUnits + request.writeUnits());
    }

    Map<String, Object> describe() {
        return Map.of(
                "requests", requests,
                "free", free,
                "calls", calls,
                "conflicts", conflicts,
                "readUnits", readUnits,
                "writeUnits", writeUnits);
    }
}
