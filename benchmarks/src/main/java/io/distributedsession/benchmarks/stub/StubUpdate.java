package io.distributedsession.benchmarks.stub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An update expression: {@code SET path = :value, .. REMOVE path, .. ADD path :value, ..}. */
final class StubUpdate {

    private static final Pattern CLAUSE = Pattern.compile("(SET|REMOVE|ADD) (.*?)(?= (?:SET|REMOVE|ADD) |$)");

    private final StubPaths paths;
    private final String expression;

    StubUpdate(ObjectNode request, ObjectNode item) {
        this.paths = new StubPaths(request, item);
        this.expression = request.path("UpdateExpression").asText();
    }

    void apply() {
        Matcher clauses = CLAUSE.matcher(expression);
        while (clauses.find()) {
            for (String action : clauses.group(2).split(", ")) {
                apply(clauses.group(1), action.trim());
            }
        }
    }

    private void apply(String clause, String action) {
        switch (clause) {
            case "SET" -> {
                String[] parts = action.split(" = ");
                paths.set(parts[0], paths.value(parts[1]));
            }
            case "ADD" -> {
                String[] parts = action.split(" ");
                long sum = paths.at(parts[0]).path("N").asLong()
                        + paths.value(parts[1]).get("N").asLong();
                paths.set(parts[0], JsonNodeFactory.instance.objectNode().put("N", Long.toString(sum)));
            }
            default -> paths.remove(action);
        }
    }
}
