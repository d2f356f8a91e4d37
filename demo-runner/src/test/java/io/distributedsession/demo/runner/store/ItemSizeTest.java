package io.distributedsession.demo.runner.store;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ItemSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                            | 0",
                "{\"ab\":{\"S\":\"xé\"}}                       | 5",
                "{\"a\":{\"B\":\"AAECAw==\"}}                  | 5",
                "{\"a\":{\"BOOL\":true}}                       | 2",
                "{\"a\":{\"N\":\"1700000000\"}}                | 3",
                "{\"a\":{\"N\":\"1234\"}}                      | 4",
                "{\"a\":{\"N\":\"0\"}}                         | 2",
                "{\"a\":{\"L\":[{\"S\":\"x\"},{\"S\":\"yz\"}]}} | 9",
                "{\"a\":{\"M\":{\"k\":{\"S\":\"xy\"}}}}         | 8",
            })
    void addsUpNamesAndValues(String item, int bytes) {
        assertThat(ItemSize.of(Json.read(item))).isEqualTo(bytes);
    }
}
