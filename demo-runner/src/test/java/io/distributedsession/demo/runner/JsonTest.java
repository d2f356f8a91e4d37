package io.distributedsession.demo.runner;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {

    @Test
    void readsEveryKindOfValue() {
        Object value = Json.read(" { \"a\" : [1, -2.5e3, true, false, null, {}, []], \"b\":\"x\\n\\u00e9\\\"\\\\\" } ");

        assertThat(value)
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                new Json.Num("1"), new Json.Num("-2.5e3"), true, false, null, Map.of(), List.of()),
                        "b",
                        "x\né\"\\"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1 2]", "{\"a\"}", "tru", "\"open", "{} {}", "<html>"})
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
