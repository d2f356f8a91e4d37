package io.distributedsession.demo.runner;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTest {

    @Test
    void readsTheCart() {
        CartAnswer cart = CartAnswer.parse("{\"node\":\"b\",\"items\":[{\"sku\":\"tea\",\"quantity\":2},"
                + "{\"sku\":\"coffee\",\"quantity\":1}],\"count\":3,\"visits\":0}");

        assertThat(cart).isEqualTo(new CartAnswer("b", Map.of("tea", 2, "coffee", 1)));
        assertThat(cart.describe()).isEqualTo("tea × 2, coffee × 1 (answered by b)");
    }

    @Test
    void readsCookies() {
        assertThat(SetCookie.parse("__Host-shop=a=b; Path=/; Secure; HttpOnly"))
                .isEqualTo(new SetCookie("__Host-shop", "a=b", false));
        assertThat(SetCookie.parse("__Host-shop=; Path=/; max-age=0"))
                .isEqualTo(new SetCookie("__Host-shop", "", true));
    }

    @Test
    void countsCallsOfTheSessionsTable() {
        Calls calls = new Calls();
        assertThat(calls.describe()).isEqualTo("0 calls");

        calls.count("DynamoDB_20120810.GetItem", "{\"TableName\":\"DistributedSessionState\"}");
        assertThat(calls.describe()).isEqualTo("1 call (1 GetItem)");

        calls.count("DynamoDB_20120810.UpdateItem", "{\"TableName\":\"DistributedSessionState\"}");
        calls.count("DynamoDB_20120810.Query", "{\"TableName\":\"DistributedSessionKeys\"}");
        calls.count(null, "");
        assertThat(calls.describe()).isEqualTo("2 calls (1 GetItem, 1 UpdateItem)");

        calls.reset();
        assertThat(calls.describe()).isEqualTo("0 calls");
    }
}
