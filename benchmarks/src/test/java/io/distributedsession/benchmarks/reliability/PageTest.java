package io.distributedsession.benchmarks.reliability;

import java.nio.file.Path;

import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.faults.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page is the run's: whoever adds a fault runs it again. */
class PageTest {

    private final Page page =
            Page.of(Path.of(System.getProperty(Installation.PROPERTY)).toAbsolutePath());

    PageTest() throws Exception {}

    @Test
    void page_hasEveryFaultForBothPolicies() {
        for (Fault fault : Fault.values()) {
            for (Policy policy : Policy.values()) {
                assertThat(page.has(fault, policy)).as("%s, %s", fault, policy).isTrue();
            }
        }
        assertThat(page.facts()).hasSize(Fault.values().length * Policy.values().length);
    }

    @Test
    void row_isFoundByWhatItSays() {
        Row row = new Row(Fault.DELAY, Policy.REQUIRED, "200", "200", "200", "200", Row.CHANGED, 0.1, 0.0);

        assertThat(new Page(java.util.List.of(row.facts())).says(row)).isTrue();
        assertThat(new Page(java.util.List.of(row.facts().replace("once", "twice"))).says(row))
                .isFalse();
    }

    @Test
    void brokenPromises_areSeen() {
        assertThat(row(Policy.REQUIRED, "200", Row.CHANGED).broken()).isEmpty();
        assertThat(row(Policy.REQUIRED, "503", Row.AS_BEFORE).broken()).isEmpty();
        assertThat(row(Policy.REQUIRED, Row.UNKNOWN, Row.CHANGED).broken()).isEmpty();
        assertThat(row(Policy.OPTIONAL, "200, change lost", Row.CHANGED).broken())
                .isEmpty();

        assertThat(row(Policy.REQUIRED, "503", Row.CHANGED).broken()).isPresent();
        assertThat(row(Policy.REQUIRED, "200", Row.AS_BEFORE).broken()).isPresent();
        assertThat(row(Policy.REQUIRED, "200, change lost", Row.AS_BEFORE).broken())
                .isPresent();
        assertThat(row(Policy.OPTIONAL, "200", "the change, 2 times").broken()).isPresent();
    }

    private static Row row(Policy policy, String allChanges, String stored) {
        return new Row(Fault.DROP_AFTER, policy, "200", "200", "503", allChanges, stored, 0.1, 0.0);
    }
}
