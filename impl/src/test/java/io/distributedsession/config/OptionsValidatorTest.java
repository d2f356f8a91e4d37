package io.distributedsession.config;

import java.util.List;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.TableOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OptionsValidatorTest {

    @Test
    void attributeNamesOfTheirOwn_areAccepted() {
        assertThat(problems(TableOptions.builder()
                        .partitionKeyAttribute("pk")
                        .sortKeyAttribute("sk")
                        .ttlAttribute("expires")))
                .isEmpty();
    }

    @Test
    void oneNameForTwoAttributes_isAContradiction() {
        assertThat(problems(TableOptions.builder().partitionKeyAttribute("id").sortKeyAttribute("id")))
                .singleElement()
                .asString()
                .startsWith("DSS-0004")
                .contains("distributed-session.sort-key-attribute", "'id'");
    }

    @Test
    void nameThatStoredItemsUse_isAContradiction() {
        assertThat(problems(
                        TableOptions.builder().partitionKeyAttribute("Session").ttlAttribute("Deadline")))
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("DSS-0004"));
    }

    private static List<String> problems(TableOptions.Builder tables) {
        return OptionsValidator.validate(DistributedSessionOptions.builder()
                .application("test")
                .tables(tables.build())
                .build());
    }
}
