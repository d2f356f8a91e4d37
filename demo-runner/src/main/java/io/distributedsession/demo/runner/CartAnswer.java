package io.distributedsession.demo.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.distributedsession.demo.runner.store.Json;

/**
 * A cart as the shop answers it.
 *
 * @param node the node that answered
 * @param quantities how many of which product
 */
record CartAnswer(String node, Map<String, Integer> quantities) {

    static CartAnswer parse(String json) {
        Map<String, Object> cart = Json.read(json);
        Map<String, Integer> quantities = new LinkedHashMap<>();
        for (Object element : Json.array(cart.get("items"))) {
            Map<String, Object> item = Json.object(element);
            quantities.put((String) item.get("sku"), (Integer) item.get("quantity"));
        }
        return new CartAnswer((String) cart.get("node"), quantities);
    }

    /** For example {@code tea × 2, coffee × 1 (answered by b)}. */
    String describe() {
        String items = quantities.entrySet().stream()
                .map(item -> item.getKey() + " × " + item.getValue())
                .collect(Collectors.joining(", "));
        return (items.isEmpty() ? "empty" : items) + " (answered by " + node + ")";
    }
}
