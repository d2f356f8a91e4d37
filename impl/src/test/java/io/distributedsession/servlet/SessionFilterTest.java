package io.distributedsession.servlet;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SecurityOptions.SiteData;
import io.distributedsession.SessionChangesLost;
import io.distributedsession.SessionException;
import io.distributedsession.dynamodb.LogRecorder;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Node;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionFilterTest {

    private static final FilterChain FAILING = (request, response) -> {
        change("tea");
        throw new IllegalStateException("boom");
    };

    private Node node = new Node();
    private SessionFilter filter = new SessionFilter(() -> Optional.of(node.exchanges()));
    private FakeRequest request = new FakeRequest();
    private FakeResponse response = new FakeResponse();

    @Test
    void newSession_sendsItsCookie() throws Exception {
        serve((q, r) -> change("tea"));

        assertThat(response.cookies()).hasSize(1);
        assertThat(request.exchange().isEnded()).isTrue();
    }

    @Test
    void failureWithoutErrorPage_startsNoSessionAndPassivates() {
        assertThatThrownBy(() -> serve(FAILING)).hasMessage("boom");
        request.destroyed();

        assertThat(node.calls()).isEmpty();
        assertThat(request.exchange().isEnded()).isTrue();
        assertThat(Node.isPassivated(request.exchange())).isTrue();
    }

    @Test
    void failureWithErrorPage_sendsTheCookieWithIt() throws Exception {
        assertThatThrownBy(() -> serve(FAILING)).hasMessage("boom");
        response.proxy.reset();

        serve((q, r) -> {});
        request.destroyed();

        assertThat(node.calls()).containsExactly("create");
        assertThat(response.cookies()).hasSize(1);
    }

    @Test
    void failureAfterAnEarlyCommit_errorPageSendsTheCookieAgain() throws Exception {
        assertThatThrownBy(() -> serve((q, r) -> {
                    change("tea");
                    r.getOutputStream().write(new byte[200]);
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");
        response.proxy.reset();

        serve((q, r) -> {});

        assertThat(response.cookies()).hasSize(1);
    }

    @Test
    void failure_keepsWhatItChangedInAnExistingSession() throws Exception {
        startSession();

        assertThatThrownBy(() -> serve(FAILING)).hasMessage("boom");
        request.destroyed();

        assertThat(node.calls()).contains("update");
        next();
        serve((q, r) -> assertThat(value()).isEqualTo("tea"));
    }

    @Test
    void failure_dropsARotation() throws Exception {
        startSession();

        assertThatThrownBy(() -> serve((q, r) -> {
                    change("tea");
                    CurrentExchange.getOrNull().view().rotateId();
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");
        request.destroyed();

        assertThat(node.calls()).doesNotContain("rotate", "update");
        next();
        serve((q, r) -> assertThat(value()).isEqualTo("milk"));
    }

    @Test
    void sessionFailureAfterAFlush_isAnsweredWithTheCookie() throws Exception {
        serve((q, r) -> {
            change("tea");
            CurrentExchange.getOrNull().commit();
            r.getWriter().print("half");
            throw new SessionException("DSS-0000", "test");
        });

        assertThat(response.status).isEqualTo(500);
        assertThat(response.cookies()).hasSize(1);
        assertThat(response.body.toString()).startsWith("{").doesNotContain("half");
    }

    @Test
    void failedCommitAfterAFlush_isAnsweredWithTheCookie() throws Exception {
        serve((q, r) -> {
            change("tea");
            CurrentExchange.getOrNull().commit();
            change("milk");
            node.failNextWrite();
        });

        assertThat(response.status).isEqualTo(503);
        assertThat(response.cookies()).hasSize(1);
    }

    @Test
    void changeBehindTheHeaders_isStoredBeforeTheStreamEnds() throws Exception {
        startSession();
        serve((q, r) -> {
            change("tea");
            r.getOutputStream().write(new byte[200]);
            change("coffee");
            node.calls().clear();
            r.getOutputStream().close();
            assertThat(node.calls()).containsExactly("update");
        });
    }

    @Test
    void changeBehindTheHeaders_isStoredBeforeTheWriterEnds() throws Exception {
        startSession();
        serve((q, r) -> {
            change("tea");
            r.getWriter().write("x".repeat(200));
            r.getWriter().flush();
            change("coffee");
            node.calls().clear();
            r.getWriter().close();
            assertThat(node.calls()).containsExactly("update");
        });
    }

    @Test
    void changeBehindTheHeadersThatCannotBeStored_failsTheEndOfTheBody_andIsTold() throws Exception {
        startSession();
        assertThatThrownBy(() -> serve((q, r) -> {
                    change("tea");
                    r.getOutputStream().write(new byte[200]);
                    response.committed = true;
                    change("coffee");
                    node.failNextWrite();
                    r.getOutputStream().close();
                }))
                .hasMessageContaining("DSS-0000");
        request.destroyed();

        assertThat(node.lost()).map(SessionChangesLost::messageId).containsExactly("DSS-0000");
    }

    @Test
    void startAsync_handsOverTheCommittingResponse_andCompleteCommitsFirst() throws Exception {
        AsyncContext[] cycle = new AsyncContext[1];
        serve((q, r) -> {
            change("tea");
            cycle[0] = q.startAsync();
        });
        Exchange exchange = request.exchange();
        request.destroyed();
        assertThat(exchange.isEnded()).isFalse();
        assertThat(request.asyncResponse).isInstanceOf(CommittingResponse.class);

        request.asyncResponse.getWriter().print("small");
        request.onComplete = () -> {
            assertThat(response.cookies()).hasSize(1);
            response.committed = true;
        };
        cycle[0].complete();

        assertThat(exchange.isEnded()).isTrue();
    }

    @Test
    void completeWithAFailingCommit_isAnswered() throws Exception {
        AsyncContext[] cycle = new AsyncContext[1];
        serve((q, r) -> {
            change("tea");
            cycle[0] = q.startAsync();
        });
        node.failNextWrite();

        cycle[0].complete();

        assertThat(response.status).isEqualTo(503);
        assertThat(request.exchange().isEnded()).isTrue();
    }

    @Test
    void asyncCompletedOnAnotherThreadMeanwhile_isEndedByItsListener() throws Exception {
        serve((q, r) -> {
            change("tea");
            q.startAsync().complete();
            request.listeners.forEach(listener -> assertThat(listener).isInstanceOf(EndOfAsync.class));
        });

        assertThat(request.exchange().isEnded()).isTrue();
        assertThat(response.cookies()).hasSize(1);
    }

    @Test
    void asyncThatTimesOut_commitsBeforeTheServerAnswersForIt() throws Exception {
        AsyncContext[] cycle = new AsyncContext[1];
        serve((q, r) -> {
            change("tea");
            cycle[0] = q.startAsync();
        });
        AsyncEvent timeout = new AsyncEvent(cycle[0]);

        tell(listener -> listener.onTimeout(timeout));
        assertThat(response.cookies()).hasSize(1);
        response.committed = true;
        tell(listener -> listener.onComplete(timeout));

        assertThat(request.exchange().isEnded()).isTrue();
        assertThat(node.calls()).containsExactly("create");
    }

    @Test
    void asyncThatFailsAndCannotCommit_isLeftToTheServer_andTold() throws Exception {
        AsyncContext[] cycle = new AsyncContext[1];
        serve((q, r) -> {
            change("tea");
            cycle[0] = q.startAsync();
        });
        node.failNextWrite();
        AsyncEvent failure = new AsyncEvent(cycle[0], new IllegalStateException("boom"));

        try (LogRecorder log = new LogRecorder(EndOfAsync.class)) {
            tell(listener -> listener.onError(failure));
            response.proxy.setStatus(500);
            response.committed = true;
            tell(listener -> listener.onComplete(failure));

            assertThat(log.records())
                    .singleElement()
                    .satisfies(told -> assertThat(told.getLevel()).isEqualTo(Level.SEVERE))
                    .satisfies(told -> assertThat(told.getMessage()).contains("DSS-0851", "DSS-0000"));
        }

        assertThat(node.lost()).map(SessionChangesLost::messageId).containsExactly("DSS-0000");
        assertThat(response.status).isEqualTo(500);
        assertThat(response.cookies()).isEmpty();
        assertThat(request.exchange().isEnded()).isTrue();
    }

    @Test
    void asyncThatTimesOutAndCannotCommit_isAnsweredSo_whateverTheApplicationsListenerWrites() throws Exception {
        AsyncContext[] cycle = new AsyncContext[1];
        serve((q, r) -> {
            change("tea");
            cycle[0] = q.startAsync();
        });
        node.failNextWrite();
        AsyncEvent timeout = new AsyncEvent(cycle[0]);

        tell(listener -> listener.onTimeout(timeout));
        request.asyncResponse.getWriter().print("all is well");
        cycle[0].complete();

        assertThat(response.status).isEqualTo(503);
        assertThat(response.body.toString()).contains("DSS-0000").doesNotContain("all is well");
        assertThat(node.lost()).isEmpty();
        assertThat(node.calls()).containsExactly("create");
    }

    @Test
    void asyncThatTimesOutAndCannotCommit_isAnsweredSo_afterADispatch() throws Exception {
        AsyncContext[] cycle = new AsyncContext[1];
        serve((q, r) -> {
            change("tea");
            cycle[0] = q.startAsync();
        });
        node.failNextWrite();
        AsyncEvent timeout = new AsyncEvent(cycle[0]);

        tell(listener -> listener.onTimeout(timeout));
        request.asyncStarted = false;
        serve((q, r) -> r.getWriter().print("all is well"));

        assertThat(response.status).isEqualTo(503);
        assertThat(response.body.toString()).doesNotContain("all is well");
    }

    @Test
    void asyncThatTimesOutAndCannotCommit_isTold_whenItsAnswerIsGone() throws Exception {
        AsyncContext[] cycle = new AsyncContext[1];
        serve((q, r) -> {
            change("tea");
            cycle[0] = q.startAsync();
        });
        node.failNextWrite();
        AsyncEvent timeout = new AsyncEvent(cycle[0]);

        tell(listener -> listener.onTimeout(timeout));
        request.asyncResponse.getWriter().print("all is well");
        response.committed = true;
        tell(listener -> listener.onComplete(timeout));

        assertThat(node.lost()).map(SessionChangesLost::messageId).containsExactly("DSS-0000");
    }

    private interface Telling {

        void to(AsyncListener listener) throws IOException;
    }

    private void tell(Telling telling) throws IOException {
        for (AsyncListener listener : request.listeners) {
            telling.to(listener);
        }
    }

    @Test
    void dispatcherOfAnAsynchronousRequest_isTheServers() throws Exception {
        serve((q, r) -> {
            q.startAsync();
            assertThat(q.getRequestDispatcher("/part")).isNotInstanceOf(CommittingDispatcher.class);
        });
    }

    @Test
    void include_sendsWhatWasChangedBefore() throws Exception {
        request.included = () -> response.insideInclude = true;
        serve((q, r) -> {
            change("tea");
            q.getRequestDispatcher("/part").include(q, r);
            r.getOutputStream().write(new byte[200]);
            response.insideInclude = false;
        });

        assertThat(response.cookies()).hasSize(1);
    }

    @Test
    void newSessionWhileABigIncludeIsWritten_isAnErrorNotALostCookie() throws Exception {
        serve((q, r) -> {
            response.insideInclude = true;
            change("tea");
            try {
                r.getOutputStream().write(new byte[200]);
            } finally {
                response.insideInclude = false;
            }
        });

        assertThat(node.calls()).isEmpty();
        assertThat(response.body.toString()).contains("DSS-0606");
    }

    @Test
    void missingExtension_isLookedUpAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        SessionFilter late =
                new SessionFilter(() -> asked.incrementAndGet() < 2 ? Optional.empty() : Optional.of(node.exchanges()));

        late.doFilter(request.proxy, response.proxy, (q, r) -> {});
        assertThat(request.exchange()).isNull();
        late.doFilter(request.proxy, response.proxy, (q, r) -> {});
        late.doFilter(request.proxy, response.proxy, (q, r) -> {});

        assertThat(request.exchange()).isNotNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    void foreignAttribute_doesNotBreakTheRequest() throws Exception {
        request.attributes.put(Exchange.ATTRIBUTE, "another deployment's");

        serve((q, r) -> change("tea"));

        assertThat(response.cookies()).hasSize(1);
    }

    @Test
    void usersSession_startsWithTheUser() throws Exception {
        request.user = "ada";
        serve((q, r) -> change("tea"));

        assertThat(principal()).contains("ada");
    }

    @Test
    void userWhomTheJaxRsFilterKnows_countsInLaterDispatchesToo() throws Exception {
        request.user = "servlet's";
        serve((q, r) -> {
            request.exchange().servedByRest();
            request.exchange().user(() -> Optional.of("ada"));
            filter.doFilter(request.proxy, response.proxy, (q2, r2) -> change("tea"));
        });

        assertThat(principal()).contains("ada");
    }

    private Optional<String> principal() throws Exception {
        String cookie = response.cookies().get(0);
        request.cookies.add(cookie.substring(0, cookie.indexOf(';')));
        next();
        AtomicReference<Optional<String>> principal = new AtomicReference<>();
        serve((q, r) -> principal.set(CurrentExchange.getOrNull().view().principal()));
        return principal.get();
    }

    @Test
    void logout_clearsSiteDataOnceAndLast() throws Exception {
        clearSiteData();
        startSession();

        serve((q, r) -> CurrentExchange.getOrNull().view().invalidate());

        assertThat(response.headers)
                .containsEntry("Clear-Site-Data", List.of("\"cache\", \"cookies\""))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(response.cookies()).singleElement().asString().contains("Max-Age=0");
    }

    @Test
    void logoutAfterWhichAnotherSessionStarts_clearsNoSiteData() throws Exception {
        clearSiteData();
        startSession();

        serve((q, r) -> {
            CurrentExchange.getOrNull().view().invalidate();
            CurrentExchange.getOrNull().view().flush();
            change("another's");
        });

        assertThat(response.headers).doesNotContainKey("Clear-Site-Data");
        assertThat(response.cookies()).singleElement().asString().doesNotContain("Max-Age=0");
    }

    private void clearSiteData() {
        SecurityOptions security = SecurityOptions.builder()
                .clearSiteData(EnumSet.of(SiteData.COOKIES, SiteData.CACHE))
                .build();
        Node clearing =
                new Node(DistributedSessionOptions.builder().security(security).build());
        node = clearing;
        filter = new SessionFilter(() -> Optional.of(clearing.exchanges()));
    }

    @Test
    void withoutTheOption_logoutClearsNoSiteData() throws Exception {
        startSession();

        serve((q, r) -> CurrentExchange.getOrNull().view().invalidate());

        assertThat(response.headers).doesNotContainKey("Clear-Site-Data");
        assertThat(response.cookies()).singleElement().asString().contains("Max-Age=0");
    }

    private void serve(FilterChain chain) throws Exception {
        filter.doFilter(request.proxy, response.proxy, chain);
        assertThat(CurrentExchange.getOrNull()).isNull();
    }

    private void startSession() throws Exception {
        serve((ServletRequest q, ServletResponse r) -> change("milk"));
        String cookie = response.cookies().get(0);
        request.cookies.add(cookie.substring(0, cookie.indexOf(';')));
        node.calls().clear();
        next();
    }

    /** The same browser's next request. */
    private void next() {
        FakeRequest earlier = request;
        request = new FakeRequest();
        request.cookies.addAll(earlier.cookies);
        response = new FakeResponse();
    }

    private static void change(Object value) {
        Node.put(CurrentExchange.getOrNull(), "cart", value);
    }

    private static Object value() {
        return Node.value(CurrentExchange.getOrNull(), "cart");
    }
}
