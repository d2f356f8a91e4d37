package io.distributedsession.suite;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.KnownBug;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The redirects that Servlet 6.1 added; the library is compiled against an older one. */
class RedirectIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @KnownBug(
            on = Brand.WILDFLY_PREVIEW,
            what = "WFLY-21082: Undertow 2.3 implements Servlet 6.0; calling what the API of 6.1 adds is an"
                    + " AbstractMethodError")
    @ParameterizedTest
    @CsvSource({"status, 303, false", "buffer, 302, true", "both, 307, false"})
    void redirectOfServlet61_setsTheCookieAndStoresTheState(String kind, int status, boolean keepsBuffer) {
        assumeTrue(Brand.current().hasServlet61(), "the server's Servlet is older than 6.1");

        Answer answer = visitor.get(a, "status-redirect/" + kind);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Location").get(0)).endsWith("/print");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
        assertThat(answer.text().contains("left over")).isEqualTo(keepsBuffer);
    }
}
