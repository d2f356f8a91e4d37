package io.distributedsession.demo.runner.operator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.distributedsession.demo.runner.store.Json;

/**
 * A request that a node has handled.
 *
 * @param node the node
 * @param line what the node wrote of it
 */
record HandledRequest(String node, Map<String, Object> line) {

    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");

    Instant at() {
        return Instant.parse((String) line.get("at"));
    }

    boolean isConflict() {
        return line.containsKey("conflict");
    }

    int calls() {
        return callList().size();
    }

    double readUnits() {
        return units(true);
    }

    double writeUnits() {
        return units(false);
    }

    Map<String, Object> describe() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("node", node);
        view.putAll(line);
        view.put("calls", callList().stream().map(call -> call.get("operation")).toList());
        view.put("readUnits", readUnits());
        view.put("writeUnits", writeUnits());
        return view;
    }

    private double units(boolean reads) {
        return callList().stream()
                .filter(call -> READS.contains(call.get("operation")) == reads)
                .mapToDouble(call -> ((Number) call.get("units")).doubleValue())
                .sum();
    }

    private List<Map<String, Object>> callList() {
        return Json.array(line.get("calls")).stream().map(Json::object).toList();
    }
}
