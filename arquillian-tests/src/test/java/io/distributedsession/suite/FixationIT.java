package io.distributedsession.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Brands;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import io.distributedsession.suite.users.SuiteUsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Session fixation (CWE-384): an attacker has brought a victim to use a cookie that the attacker knows, and waits for the
 * victim to log in. All reads are strongly consistent. The login and the attacker's request are served by every pair of nodes.
 */
class FixationIT {

    private static final int TOKEN_CHARACTERS = 124;

    private static Brands brands;

    private final Visitor victim = new Visitor();
    private final Visitor attacker = new Visitor();

    @BeforeAll
    static void startServers() {
        Map<String, String> options = new HashMap<>(SuiteWar.options());
        options.put("distributed-session.read-consistency", "strong");
        brands = Brands.startTwo("fixation", SuiteWar.make(options).addPackage(SuiteUsers.class.getPackage()));
    }

    @AfterAll
    static void stopServers() {
        brands.close();
    }

    static Stream<Arguments> pairs() {
        Node a = brands.node(0);
        Node b = brands.node(1);
        return Stream.of(arguments(a, a), arguments(a, b), arguments(b, a), arguments(b, b));
    }

    /** The attacker's session, whose cookie the victim has too. */
    private String plant(Node node) {
        attacker.post(node, "api/counter");
        victim.withCookie(attacker.cookie());
        return attacker.cookie();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cookieFromBeforeTheLogin_isWorthlessAfterIt(Node login, Node attack) {
        String planted = plant(attack);

        victim.post(login, "api/login/victim");

        assertThat(victim.cookie()).isNotEqualTo(planted);
        for (String path : new String[] {"api/counter", "api/login", "api/session/reference"}) {
            Answer answer = attacker.get(attack, path);
            assertThat(answer.status()).as(path).isEqualTo(409);
            assertThat(answer.cookies()).as(path).isEmpty();
        }
        Answer write = attacker.post(attack, "api/cart/tea");
        assertThat(write.status()).isEqualTo(409);
        assertThat(write.cookies()).isEmpty();
        assertThat(victim.get(attack, "api/login").text()).isEqualTo("victim");
        assertThat(victim.get(attack, "api/counter").text()).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cookieFromBeforeALoginAtTheServer_isWorthlessAfterIt(Node login, Node attack) {
        plant(attack);

        victim.as("victim").get(login, "api/plain");

        assertThat(attacker.get(attack, "api/counter").status()).isEqualTo(409);
        assertThat(victim.get(attack, "api/login").text()).isEqualTo("victim");
    }

    /** The browser is another user's now, and still has the cookie. */
    @ParameterizedTest
    @MethodSource("pairs")
    void sessionOfAUser_endsWhenAnotherOneComesWithIt(Node first, Node second) {
        victim.as("victim").post(first, "api/counter");
        Visitor other = new Visitor().withCookie(victim.cookie()).as("other");

        assertThat(other.get(second, "api/counter").text()).isEqualTo("0");

        assertThat(other.cookie()).isNull();
        assertThat(victim.get(first, "api/counter").text()).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sessionOfAUser_staysTheUsersInRequestsWithoutOne(Node first, Node second) {
        victim.as("victim").post(first, "api/counter");

        victim.as(null);

        assertThat(victim.get(second, "api/counter").text()).isEqualTo("1");
        assertThat(victim.get(second, "api/login").text()).isEqualTo("victim");
    }

    /** The attacker's request has read and changed the session, and has yet to commit, when the victim logs in. */
    @ParameterizedTest
    @MethodSource("pairs")
    void requestUnderWayWithTheOldCookie_writesNothing_andCannotDisplaceTheNewOne(Node login, Node attack) {
        String planted = plant(attack);
        String gate = UUID.randomUUID().toString();
        Visitor browser = new Visitor().withCookie(planted);
        CompletableFuture<Answer> underWay = browser.postLater(attack, "api/slow/" + gate);
        assertThat(new Visitor().get(attack, "api/slow/" + gate + "/arrived").text())
                .isEqualTo("arrived");

        victim.post(login, "api/login/victim");
        new Visitor().post(attack, "api/slow/" + gate + "/open");

        Answer late = underWay.join();
        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.cookies()).isEmpty();
        assertThat(victim.get(attack, "api/counter").text()).isEqualTo("1");
        assertThat(victim.get(login, "api/login").text()).isEqualTo("victim");
    }

    /** The victim's own parallel request: it came with the old cookie, needs no session and answers after the login. */
    @ParameterizedTest
    @MethodSource("pairs")
    void requestWithTheOldCookieThatNeedsNoState_isServed_andLeavesTheNewCookieAlone(Node login, Node attack) {
        plant(attack);
        victim.post(login, "api/login/victim");

        Answer answer = attacker.get(attack, "api/plain");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void logoutWithTheOldCookie_doesNotLogTheVictimOut(Node login, Node attack) {
        plant(attack);
        victim.post(login, "api/login/victim");

        Answer answer = attacker.post(attack, "api/session/invalidate");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.cookies()).isEmpty();
        assertThat(victim.get(attack, "api/login").text()).isEqualTo("victim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "1234567890abcdef1234567890abcdef"})
    void idFromOutside_isNeverAdopted(String pattern) {
        String invented =
                pattern.repeat(TOKEN_CHARACTERS / pattern.length() + 1).substring(0, TOKEN_CHARACTERS);
        for (Node node : new Node[] {brands.node(0), brands.node(1)}) {
            Visitor visitor = new Visitor().withCookie(invented);

            assertThat(visitor.post(node, "api/counter").text()).isEqualTo("1");

            assertThat(visitor.cookie()).hasSize(TOKEN_CHARACTERS).isNotEqualTo(invented);
            assertThat(new Visitor()
                            .withCookie(invented)
                            .get(node, "api/counter")
                            .text())
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void idOfASessionThatHasEnded_isNotUsedAgain(Node login, Node attack) {
        attacker.post(attack, "api/counter");
        String reference = attacker.get(attack, "api/session/reference").text();
        victim.withCookie(attacker.cookie());
        attacker.post(attack, "api/session/invalidate");

        victim.post(login, "api/login/victim");

        assertThat(victim.get(login, "api/session/reference").text())
                .hasSize(43)
                .isNotEqualTo(reference);
    }

    @Test
    void sessionEndedAndStartedInOneRequest_hasANewId() {
        for (Node node : new Node[] {brands.node(0), brands.node(1)}) {
            Visitor visitor = new Visitor();
            visitor.post(node, "api/counter");
            visitor.post(node, "api/counter");
            String before = visitor.cookie();
            String reference = visitor.get(node, "api/session/reference").text();

            Answer answer = visitor.post(node, "api/login/anew");

            assertThat(answer.text()).isEqualTo("1");
            assertThat(answer.cookies()).hasSize(1);
            assertThat(visitor.get(node, "api/session/reference").text()).isNotEqualTo(reference);
            assertThat(new Visitor()
                            .withCookie(before)
                            .get(node, "api/session/present")
                            .text())
                    .isEqualTo("false");
        }
    }
}
