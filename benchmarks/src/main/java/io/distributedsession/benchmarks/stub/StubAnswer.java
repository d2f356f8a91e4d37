package io.distributedsession.benchmarks.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a call is answered. */
record StubAnswer(int status, byte[] body) {

    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final String TYPES = "com.amazonaws.dynamodb.v20120810#";

    static StubAnswer ok(ObjectNode body) {
        return new StubAnswer(OK, body.toString().getBytes(UTF_8));
    }

    /** Of a failed condition, with the item that it met; {@code null} if there is none. */
    static StubAnswer conditionFailed(ObjectNode item) {
        ObjectNode body = error("ConditionalCheckFailedException", "The conditional request failed");
        if (item != null) {
            body.set("Item", item);
        }
        return new StubAnswer(REFUSED, body.toString().getBytes(UTF_8));
    }

    /** Of a call that nobody thought of: a wrong answer might be a cheap one. */
    static StubAnswer invalid(String why) {
        return new StubAnswer(
                REFUSED, error("ValidationException", why).toString().getBytes(UTF_8));
    }

    /** Without having been applied. */
    static StubAnswer refused(String type) {
        return new StubAnswer(REFUSED, error(type, "refused by plan").toString().getBytes(UTF_8));
    }

    private static ObjectNode error(String type, String message) {
        return JsonNodeFactory.instance.objectNode().put("__type", TYPES + type).put("message", message);
    }
}
