package io.distributedsession.suite;

import java.io.IOException;

import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.TwoBrands;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One node of each brand: a is a WildFly, b a Payara Micro. */
class MixedIT {

    private static TwoBrands brands;
    private static Node a;
    private static Node b;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void startServers() throws IOException {
        brands = TwoBrands.start("mixed", SuiteWar.make());
        a = brands.a();
        b = brands.b();
    }

    @AfterAll
    static void stopServers() {
        brands.close();
    }

    @Test
    void sessionOfAKilledNode_goesOnOnTheOtherBrandAndBackAgain() {
        visitor.post(a, "api/cart/tea");
        assertThat(visitor.post(b, "api/cart/coffee").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");
        assertThat(visitor.get(a, "api/cart").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");

        brands.serverA().kill();
        assertThat(visitor.get(b, "api/cart").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");
        visitor.post(b, "api/cart/milk");

        brands.serverA().start();
        assertThat(visitor.get(a, "api/cart").text()).isEqualTo("{coffee=1, milk=1, tea=1} after 3 changes");
    }

    @Test
    void injectedInterceptedAndDecoratedBean_movesBetweenBrands() {
        assertThat(visitor.post(a, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 1, BEGUN 1");
        assertThat(visitor.post(b, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 2, BEGUN 1");
        assertThat(visitor.post(a, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 3, BEGUN 1");
    }

    @Test
    void valueSetOnOneBrand_isGotOnTheOther() {
        visitor.put(a, "api/value/mixed", "tea");

        assertThat(visitor.get(b, "api/value/mixed").text()).isEqualTo("tea");
    }
}
