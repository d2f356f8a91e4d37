package io.distributedsession.benchmarks.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The stub must refuse what DynamoDB would refuse: a store that takes everything would never make anybody read again. */
class StubTablesTest {

    private static final String KEY = "\"TableName\":\"T\",\"Key\":{\"id\":{\"S\":\"a\"}}";

    private final ObjectMapper json = new ObjectMapper();
    private final StubTables tables = new StubTables();

    private StubAnswer call(String operation, String body) {
        return tables.call(operation, body.getBytes(UTF_8));
    }

    private JsonNode item() throws Exception {
        return json.readTree(call("GetItem", "{" + KEY + "}").body()).path("Item");
    }

    private void put(String attributes) {
        call("PutItem", "{\"TableName\":\"T\",\"Item\":{\"id\":{\"S\":\"a\"}," + attributes + "}}");
    }

    private StubAnswer update(String expression, String condition) {
        return call(
                "UpdateItem",
                "{" + KEY + ",\"UpdateExpression\":\"" + expression + "\",\"ConditionExpression\":\"" + condition
                        + "\",\"ExpressionAttributeNames\":{\"#m\":\"M\",\"#k\":\"k.1\",\"#n\":\"N\"}"
                        + ",\"ExpressionAttributeValues\":{\":v\":{\"S\":\"new\"},\":one\":{\"N\":\"1\"},\":nine\":{\"N\":\"9\"}}}");
    }

    @Test
    void anUpdateSetsRemovesAndAdds_alsoWithinMaps() throws Exception {
        put("\"M\":{\"M\":{\"k.1\":{\"S\":\"old\"}}},\"N\":{\"N\":\"10\"}");
        assertThat(update("SET #m.#k = :v ADD #n :one", "attribute_exists(#m) AND #n > :nine")
                        .status())
                .isEqualTo(200);
        assertThat(item().at("/M/M/k.1/S").asText()).isEqualTo("new");
        assertThat(item().at("/N/N").asText()).isEqualTo("11");
        update("REMOVE #m.#k", "");
        assertThat(item().at("/M/M").isEmpty()).isTrue();
    }

    @Test
    void aFailedConditionChangesNothing_andGivesTheItem() throws Exception {
        put("\"N\":{\"N\":\"10\"}");
        StubAnswer answer = update("ADD #n :one", "#n < :nine");
        assertThat(answer.status()).isEqualTo(400);
        JsonNode body = json.readTree(answer.body());
        assertThat(body.path("__type").asText()).endsWith("#ConditionalCheckFailedException");
        assertThat(body.at("/Item/N/N").asText()).isEqualTo("10");
        assertThat(item().at("/N/N").asText()).isEqualTo("10");
    }

    @Test
    void oneOfSeveralChoicesSuffices() {
        put("\"N\":{\"N\":\"10\"}");
        assertThat(update("ADD #n :one", "(attribute_not_exists(#n) OR #n = :one)")
                        .status())
                .isEqualTo(400);
        assertThat(update("ADD #n :one", "(attribute_not_exists(#n) OR #n > :nine)")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCallThatNobodyThoughtOf_isRefused() {
        assertThat(call("Scan", "{}").status()).isEqualTo(400);
    }
}
