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
}
