package io.distributedsession.concurrent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Node;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionContextProviderTest {

    private final ThreadContextProvider provider = new SessionContextProvider();
    private final Exchange exchange = new Node().exchanges().open(List.of(), "/");
    private final Exchange other = new Node().exchanges().open(List.of(), "/");

    private ThreadContextSnapshot captured() {
        try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
            return provider.currentContext(Map.of());
        }
    }

    @Test
    void provider_isFoundByServiceFile() {
        assertThat(ServiceLoader.load(ThreadContextProvider.class))
                .singleElement()
                .isInstanceOf(SessionContextProvider.class)
                .extracting(ThreadContextProvider::getThreadContextType)
                .isEqualTo("DistributedSession");
    }

    @Test
    void task_worksOnTheExchange_andThePreviousOneIsBackAfterIt() {
        ThreadContextSnapshot snapshot = captured();
        try (CurrentExchange.Binding bound = CurrentExchange.bind(other)) {
            ThreadContextRestorer restorer = snapshot.begin();
            assertThat(CurrentExchange.getOrNull()).isSameAs(exchange);
            restorer.endContext();
            assertThat(CurrentExchange.getOrNull()).isSameAs(other);
        }
    }

    @Test
    void clearedContext_hasNoExchange() {
        try (CurrentExchange.Binding bound = CurrentExchange.bind(other)) {
            ThreadContextRestorer restorer = provider.clearedContext(Map.of()).begin();
            assertThat(CurrentExchange.getOrNull()).isNull();
            restorer.endContext();
            assertThat(CurrentExchange.getOrNull()).isSameAs(other);
        }
    }

    @Test
    void taskOfARequestThatHasEnded_hasNone() {
        ThreadContextSnapshot snapshot = captured();
        exchange.end();

        ThreadContextRestorer restorer = snapshot.begin();
        assertThat(CurrentExchange.getOrNull()).isNull();
        restorer.endContext();
    }

    @Test
    void userIsSeen_beforeTheTaskGoesToAThreadThatCannotTell() {
        AtomicInteger asked = new AtomicInteger();
        exchange.user(() -> {
            asked.incrementAndGet();
            return Optional.of("ada");
        });

        captured();

        assertThat(asked).hasValue(1);
    }
}
