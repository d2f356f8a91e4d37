package io.distributedsession.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the library logs on servers, at every level, names sessions and never gives them away. */
class LogsIT extends TwoNodes {

    private static final int ID_AT = 9;
    private static final int ID_END = 41;

    private final Visitor visitor = new Visitor();
    private final List<String> cookies = new ArrayList<>();

    @BeforeEach
    void listen() {
        List.of(a, b).forEach(node -> new Visitor().post(node, "api/logged"));
    }

    @AfterEach
    void listenNoMore() {
        List.of(a, b).forEach(node -> new Visitor().delete(node, "api/logged"));
    }

    private void post(Node node, String path) {
        visitor.post(node, path);
        if (visitor.cookie() != null) {
            cookies.add(visitor.cookie());
        }
    }

    @Test
    void noCookieAndNoId_isLoggedAtAnyLevel() {
        post(a, "api/counter");
        post(b, "api/counter");
        post(a, "api/session/rotate");
        Visitor late = new Visitor().withCookie(cookies.get(0));
        assertThat(late.get(b, "api/counter").status()).isEqualTo(409);
        String forged = changed(visitor.cookie());
        for (Node node : List.of(a, b)) {
            new Visitor().withCookie(forged).get(node, "api/counter");
            new Visitor().withCookie("no-token-at-all").get(node, "api/counter");
        }
        post(b, "api/session/invalidate");

        for (Node node : List.of(a, b)) {
            String logged = new Visitor().get(node, "api/logged").text();
            assertThat(logged).contains("DSS-0620", "FORGED");
            assertThat(logged).doesNotContain(forged, "no-token-at-all");
            for (String cookie : cookies) {
                byte[] id = Arrays.copyOfRange(Base64.getUrlDecoder().decode(cookie), ID_AT, ID_END);
                String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
                assertThat(logged)
                        .doesNotContain(cookie)
                        // the id's last character may share its bits with what follows it
                        .doesNotContain(text.substring(0, text.length() - 1))
                        .doesNotContainIgnoringCase(HexFormat.of().formatHex(id));
            }
        }
    }

    /** The signature's first character is another one: still a canonical spelling. */
    private static String changed(String cookie) {
        int at = cookie.length() - 20;
        char other = cookie.charAt(at) == 'A' ? 'B' : 'A';
        return cookie.substring(0, at) + other + cookie.substring(at + 1);
    }
}
