package io.distributedsession.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.SecurityOptions;
import io.distributedsession.TableOptions;
import io.distributedsession.test.DistributedSessionTest;
import io.distributedsession.test.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The program beside an application whose sessions are real. */
@DistributedSessionTest
class SessionsCommandTest {

    private static final String TABLES = UUID.randomUUID().toString();

    @Produces
    static DistributedSessionOptions options() {
        return DistributedSessionOptions.builder()
                .application("shop")
                .keyProtection(KeyProtection.NONE)
                .security(SecurityOptions.builder().principalIndex(true).build())
                .storeTimeout(java.time.Duration.ofSeconds(30))
                .tables(TableOptions.builder()
                        .endpoint(LocalStore.endpoint())
                        .create(true)
                        .sessions("State-" + TABLES)
                        .keys("Keys-" + TABLES)
                        .build())
                .build();
    }

    @Inject
    Cart cart;

    @Inject
    DistributedSession session;

    @Inject
    Visitor visitor;

    @Inject
    Visitor other;

    private final Tool tool = new Tool(TABLES);

    private String start(Visitor browser, String user) {
        browser.request(() -> cart.add("secret-tea"));
        browser.request(() -> session.bindPrincipal(user));
        return browser.request(() -> session.reference().orElseThrow());
    }

    @Test
    void sessionByItsReference_isShownWithoutWhatIsInIt() throws IOException {
        String reference = start(visitor, "ada");

        assertThat(tool.run("sessions", "show", "--reference", reference, "--json"))
                .isEqualTo(Main.DONE);

        assertThat(tool.object()).containsEntry("reference", reference).containsKeys("created", "expires", "commits");
        assertThat((List<?>) tool.object().get("beans"))
                .singleElement()
                .satisfies(bean -> assertThat(((Map<?, ?>) bean).get("name")).isEqualTo(Cart.class.getName()));
        assertThat(tool.out()).doesNotContain("secret-tea", "ada");
        assertThat(tool.run("sessions", "show", "--reference", reference)).isEqualTo(Main.DONE);
        assertThat(tool.out()).contains("reference", reference, "bytes").doesNotContain("secret-tea", "ada");
    }

    @Test
    void sessionsOfAUser_areListed_andNoOnesElse() throws IOException {
        String mine = start(visitor, "bob");
        start(other, "eve");

        assertThat(tool.run("sessions", "show", "--user", "bob", "--json")).isEqualTo(Main.DONE);

        assertThat(tool.rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("reference", mine));
    }

    @Test
    void sessionsOfAUser_areEnded_afterAConfirmation() throws IOException {
        start(visitor, "carol");
        start(other, "dave");

        assertThat(tool.run("sessions", "end", "--user", "carol")).isEqualTo(Main.USAGE);
        assertThat(visitor.request(cart::size)).isEqualTo(1);

        assertThat(tool.run("sessions", "end", "--user", "carol", "--yes", "--json"))
                .isEqualTo(Main.DONE);
        assertThat(tool.object()).containsEntry("ended", 1);
        assertThat(visitor.request(() -> session.isPresent())).isFalse();
        assertThat(other.request(() -> session.isPresent())).isTrue();
    }

    @Test
    void sessionByItsReference_isEnded() {
        String reference = start(visitor, "frank");

        assertThat(tool.run("sessions", "end", "--reference", reference, "--yes"))
                .isEqualTo(Main.DONE);

        assertThat(visitor.request(() -> session.isPresent())).isFalse();
        assertThat(tool.run("sessions", "show", "--reference", reference)).isEqualTo(Main.NOT_FOUND);
        assertThat(tool.run("sessions", "end", "--reference", reference, "--yes"))
                .isEqualTo(Main.NOT_FOUND);
    }

    @Test
    void somethingElseThanAReference_isWrongUsage() {
        assertThat(tool.run("sessions", "show", "--reference", "abc")).isEqualTo(Main.USAGE);
        assertThat(tool.err()).contains("DSS-0934");
    }

    @Test
    void userWithoutSessions_isNothingFound() {
        assertThat(tool.run("sessions", "show", "--user", "nobody")).isEqualTo(Main.NOT_FOUND);
        assertThat(tool.err()).contains("DSS-0937");
    }

    @Test
    void cost_isEstimatedFromTheSessionsThatThereAre() throws IOException {
        start(visitor, "grace");

        assertThat(tool.run("cost", "--json", "--requests", "2000000", "--changing", "0.5", "--strong", "0"))
                .isEqualTo(Main.DONE);

        Map<String, Object> told = tool.object();
        assertThat((Integer) told.get("sessions")).isPositive();
        // sessions below 1 KB: half a unit a read, a unit a write
        assertThat(told).containsEntry("read-units", 1_000_000).containsEntry("write-units", 1_000_000);
        assertThat(told).containsEntry("dollars-for-reads", 0.13).containsEntry("dollars-for-writes", 0.63);
        assertThat(tool.out()).doesNotContain("grace");
        assertThat(tool.err()).as("no bar where nobody looks").isEmpty();
    }
}
