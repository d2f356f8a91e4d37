package io.distributedsession.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.suite.support.Brands;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A session on nodes of several brands. */
class MixedIT {

    private static Brands brands;

    private final Visitor visitor = new Visitor();
    private final List<Node> nodes = brands.nodes();
    private final Node first = nodes.get(0);
    private final Node last = nodes.get(nodes.size() - 1);

    @BeforeAll
    static void startServers() {
        brands = Brands.startAll("mixed", SuiteWar.make());
    }

    @AfterAll
    static void stopServers() {
        brands.close();
    }

    @Test
    void stateWrittenOnOneBrand_isReadAndChangedOnEachOther() {
        Map<String, Integer> expected = new TreeMap<>();
        for (Node node : nodes) {
            visitor.post(node, "api/cart/" + node.name());
            expected.put(node.name(), 1);
        }

        String cart = expected + " after " + nodes.size() + " changes";
        assertThat(nodes)
                .allSatisfy(
                        node -> assertThat(visitor.get(node, "api/cart").text()).isEqualTo(cart));
    }

    @Test
    void sessionOfAKilledNode_goesOnOnTheOtherBrandsAndBackAgain() {
        visitor.post(first, "api/cart/tea");

        brands.server(0).kill();
        for (Node other : nodes.subList(1, nodes.size())) {
            assertThat(visitor.get(other, "api/cart").text()).isEqualTo("{tea=1} after 1 changes");
        }
        visitor.post(last, "api/cart/milk");

        brands.server(0).start();
        assertThat(visitor.get(first, "api/cart").text()).isEqualTo("{milk=1, tea=1} after 2 changes");
    }

    @Test
    void injectedInterceptedAndDecoratedBean_movesBetweenBrands() {
        List<Node> round = new ArrayList<>(nodes);
        Collections.reverse(round);
        round.addAll(nodes);
        for (int i = 0; i < round.size(); i++) {
            assertThat(visitor.post(round.get(i), "api/guest/ann").text())
                    .isEqualTo("DEAR HELLO ANN, GREETING " + (i + 1) + ", BEGUN 1");
        }
    }

    @Test
    void valueSetOnOneBrand_isGotOnEachOther() {
        visitor.put(first, "api/value/mixed", "tea");

        assertThat(nodes)
                .allSatisfy(node ->
                        assertThat(visitor.get(node, "api/value/mixed").text()).isEqualTo("tea"));
    }

    @Test
    void sessionEndedOnOneBrand_isGoneOnEachOther() {
        visitor.post(first, "api/cart/tea");
        Visitor late = new Visitor().withCookie(visitor.cookie());

        visitor.post(last, "api/session/invalidate");

        assertThat(nodes)
                .allSatisfy(
                        node -> assertThat(late.get(node, "api/cart").text()).isEqualTo("{} after 0 changes"));
    }
}
