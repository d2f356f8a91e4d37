package io.distributedsession.benchmarks.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Paths of an expression, whose names are aliases, in an item. */
record StubPaths(ObjectNode request, ObjectNode item) {

    /** What stands at a path; missing if nothing does. */
    JsonNode at(String path) {
        JsonNode found = item == null ? MissingNode.getInstance() : item;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length; i++) {
            found = (i == 0 ? found : found.path("M")).path(name(names[i]));
        }
        return found;
    }

    void set(String path, JsonNode value) {
        parent(path).set(last(path), value);
    }

    void remove(String path) {
        parent(path).remove(last(path));
    }

    JsonNode value(String alias) {
        return request.get("ExpressionAttributeValues").get(alias);
    }

    private ObjectNode parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? item : (ObjectNode) at(path.substring(0, dot)).get("M");
    }

    private String last(String path) {
        return name(path.substring(path.lastIndexOf('.') + 1));
    }

    private String name(String alias) {
        return alias.startsWith("#")
                ? request.get("ExpressionAttributeNames").get(alias).asText()
                : alias;
    }
}
