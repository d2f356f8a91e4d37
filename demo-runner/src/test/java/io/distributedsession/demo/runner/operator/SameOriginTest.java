package io.distributedsession.demo.runner.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SameOriginTest {

    private final SameOrigin sameOrigin = new SameOrigin(8280);

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8280", "127.0.0.1:8280"})
    void ownPage_mayLookAndAct(String host) {
        assertThat(sameOrigin.refusal("GET", host, null)).isEmpty();
        assertThat(sameOrigin.refusal("POST", host, "http://" + host)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:8280",
                "https://localhost:8280",
                "http://evil.example",
                "null"
            })
    void otherPage_mayNotAct(String origin) {
        assertThat(sameOrigin.refusal("POST", "localhost:8280", origin)).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"evil.example:8280", "localhost:8080", "localhost", "localhost.evil.example:8280"})
    void otherName_mayNotEvenLook(String host) {
        assertThat(sameOrigin.refusal("GET", host, null)).isPresent();
        assertThat(sameOrigin.refusal("POST", host, "http://" + host)).isPresent();
    }

    @Test
    void otherMethods_areActions() {
        assertThat(sameOrigin.refusal("PUT", "localhost:8280", null)).isPresent();
        assertThat(sameOrigin.refusal("get", "localhost:8280", null)).isPresent();
    }
}
