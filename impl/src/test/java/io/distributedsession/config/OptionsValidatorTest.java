package io.distributedsession.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SecurityOptions.SiteData;
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

    @Test
    void limitOfSessionsWithoutTheIndex_isAContradiction() {
        assertThat(problems(SecurityOptions.builder().maxSessionsPerPrincipal(3).principalIndex(false)))
                .singleElement()
                .asString()
                .startsWith("DSS-0004")
                .contains("distributed-session.principal-index", "max-sessions-per-principal");
        assertThat(problems(SecurityOptions.builder().maxSessionsPerPrincipal(3).principalIndex(true)))
                .isEmpty();
    }

    @Test
    void limitBelowOneSession_andRenewalBeyondTheSessionsLife_areOutOfRange() {
        assertThat(problems(SecurityOptions.builder().maxSessionsPerPrincipal(0).idRenewal(Duration.ofHours(13))))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("distributed-session.max-sessions-per-principal"))
                .anyMatch(problem -> problem.contains("distributed-session.id-renewal"));
    }

    @Test
    void siteData_isNamedAsTheHeaderNamesIt() {
        OptionsReader.Result read = OptionsReader.read(source("clear-site-data", "cache, executioncontexts"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.options().security().clearSiteData())
                .containsExactlyInAnyOrder(SiteData.CACHE, SiteData.EXECUTION_CONTEXTS);
        assertThat(OptionsReader.read(source("clear-site-data", "cookie")).problems())
                .singleElement()
                .asString()
                .contains("distributed-session.clear-site-data", "'cookie' is not one of", "executionContexts");
    }

    @Test
    void securityOptions_areRead() {
        SecurityOptions security = OptionsReader.read(source("over-limit", "end-least-recently-seen"))
                .options()
                .security();

        assertThat(security.overLimit()).isEqualTo(SecurityOptions.OverLimit.END_LEAST_RECENTLY_SEEN);
        assertThat(security.requestPrincipal()).isTrue();
        assertThat(security.principalIndex()).isEmpty();
    }

    private static OptionSource source(String key, String value) {
        Map<String, String> texts = Map.of("distributed-session." + key, value);
        return new OptionSource() {

            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(texts.get(name));
            }

            @Override
            public Set<String> keys() {
                return texts.keySet();
            }
        };
    }

    private static List<String> problems(SecurityOptions.Builder security) {
        return OptionsValidator.validate(DistributedSessionOptions.builder()
                .application("test")
                .security(security.build())
                .build());
    }

    private static List<String> problems(TableOptions.Builder tables) {
        return OptionsValidator.validate(DistributedSessionOptions.builder()
                .application("test")
                .tables(tables.build())
                .build());
    }
}
