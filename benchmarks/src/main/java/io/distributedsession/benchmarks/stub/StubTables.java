package io.distributedsession.benchmarks.stub;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Items by table and key; every write is one atomic step. Knows the calls that sessions are made of, and no other. */
final class StubTables {

    /** The names of all key attributes in use, in whatever table. */
    private static final List<String> KEYS = List.of("SessionId", "Part", "Application", "Slot", "id");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> items = new ConcurrentHashMap<>();

    StubAnswer call(String operation, byte[] body) {
        try {
            ObjectNode request = (ObjectNode) json.readTree(body);
            return switch (operation) {
                case "GetItem" -> get(request);
                case "PutItem" -> put(request);
                case "UpdateItem" -> update(request);
                case "DeleteItem" -> delete(request);
                case "Query" -> query(request);
                default -> StubAnswer.invalid("no call " + operation);
            };
        } catch (IOException | IllegalArgumentException e) {
            return StubAnswer.invalid(e.toString());
        }
    }

    private StubAnswer get(ObjectNode request) {
        ObjectNode found = items.get(place(request, (ObjectNode) request.get("Key")));
        ObjectNode answer = empty();
        if (found != null) {
            answer.set("Item", found);
        }
        return StubAnswer.ok(answer);
    }

    private StubAnswer put(ObjectNode request) {
        ObjectNode item = (ObjectNode) request.get("Item");
        return write(request, item, found -> item);
    }

    private StubAnswer update(ObjectNode request) {
        ObjectNode key = (ObjectNode) request.get("Key");
        return write(request, key, found -> {
            ObjectNode item = found == null ? key.deepCopy() : found.deepCopy();
            new StubUpdate(request, item).apply();
            return item;
        });
    }

    private StubAnswer delete(ObjectNode request) {
        return write(request, (ObjectNode) request.get("Key"), found -> null);
    }

    private interface Change {
        ObjectNode of(ObjectNode found);
    }

    private StubAnswer write(ObjectNode request, ObjectNode key, Change change) {
        ObjectNode[] refused = new ObjectNode[1];
        boolean[] failed = new boolean[1];
        ObjectNode after = items.compute(place(request, key), (place, found) -> {
            if (!new StubCondition(request, found).holds()) {
                refused[0] = found;
                failed[0] = true;
                return found;
            }
            return change.of(found);
        });
        if (failed[0]) {
            return StubAnswer.conditionFailed(refused[0]);
        }
        ObjectNode answer = empty();
        // more than was asked for where only what was updated is wanted, which costs our side, not the store's
        if (after != null && request.path("ReturnValues").asText().endsWith("_NEW")) {
            answer.set("Attributes", after);
        }
        return StubAnswer.ok(answer);
    }

    private StubAnswer query(ObjectNode request) {
        String[] parts = request.get("KeyConditionExpression").asText().split(" = ");
        String attribute = request.get("ExpressionAttributeNames").get(parts[0]).asText();
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        String table = request.get("TableName").asText() + "|";
        items.forEach((place, item) -> {
            if (place.startsWith(table)
                    && request.get("ExpressionAttributeValues").get(parts[1]).equals(item.get(attribute))) {
                found.add(item);
            }
        });
        ObjectNode answer = empty().put("Count", found.size());
        answer.set("Items", found);
        return StubAnswer.ok(answer);
    }

    private static String place(ObjectNode request, ObjectNode item) {
        StringBuilder place = new StringBuilder(request.get("TableName").asText());
        for (String key : KEYS) {
            if (item.path(key).has("S")) {
                place.append('|').append(item.get(key).get("S").asText());
            }
        }
        return place.toString();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
