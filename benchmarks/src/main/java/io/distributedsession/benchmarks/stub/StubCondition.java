package io.distributedsession.benchmarks.stub;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A condition: terms joined by {@code AND}, of which one may be a choice in brackets; a term asks whether an attribute exists,
 * or compares one with a value.
 */
final class StubCondition {

    private final StubPaths paths;
    private final String expression;

    StubCondition(ObjectNode request, ObjectNode item) {
        this.paths = new StubPaths(request, item);
        this.expression = request.path("ConditionExpression").asText();
    }

    boolean holds() {
        if (expression.isEmpty()) {
            return true;
        }
        for (String term : expression.split(" AND ")) {
            if (!anyOf(term)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyOf(String term) {
        if (!term.startsWith("(")) {
            return holds(term);
        }
        for (String choice : term.substring(1, term.length() - 1).split(" OR ")) {
            if (holds(choice)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String term) {
        if (term.startsWith("attribute_exists(")) {
            return !paths.at(argument(term)).isMissingNode();
        }
        if (term.startsWith("attribute_not_exists(")) {
            return paths.at(argument(term)).isMissingNode();
        }
        String[] parts = term.split(" ");
        JsonNode found = paths.at(parts[0]);
        JsonNode value = paths.value(parts[2]);
        return switch (parts[1]) {
            case "=" -> found.equals(value);
            case "<" -> !found.isMissingNode() && order(found, value) < 0;
            case "<=" -> !found.isMissingNode() && order(found, value) <= 0;
            case ">" -> !found.isMissingNode() && order(found, value) > 0;
            default -> throw new IllegalArgumentException("no operator " + parts[1]);
        };
    }

    private static int order(JsonNode found, JsonNode value) {
        return new BigDecimal(found.get("N").asText())
                .compareTo(new BigDecimal(value.get("N").asText()));
    }

    private static String argument(String term) {
        return term.substring(term.indexOf('(') + 1, term.length() - 1);
    }
}
