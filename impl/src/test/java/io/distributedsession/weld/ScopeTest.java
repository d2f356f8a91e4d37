package io.distributedsession.weld;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.SessionStore;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.cdi.DistributedSessionExtension;
import io.distributedsession.cdi.DistributedSessionInterceptor;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;
import io.distributedsession.scope.MemoryOptions;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EnableAutoWeld
@AddExtensions(DistributedSessionExtension.class)
@AddBeanClasses({Basket.class, DistributedSessionInterceptor.class, MemoryOptions.class})
class ScopeTest {

    @Inject
    private Basket basket;

    @Inject
    private DistributedSession session;

    @Inject
    private SessionStore store;

    @Inject
    private SigningKeyRepository keys;

    @Inject
    private Exchanges exchanges;

    @Inject
    private BeanManager beanManager;

    @Test
    void scope_isActiveDuringAnExchangeOnly() {
        assertThatThrownBy(() -> beanManager.getContext(DistributedSessionScoped.class))
                .isInstanceOf(ContextNotActiveException.class);
        inExchange(() -> assertThat(
                        beanManager.getContext(DistributedSessionScoped.class).isActive())
                .isTrue());
        assertThat(CurrentExchange.getOrNull()).isNull();
    }

    @Test
    void contextAskedWithoutACreationalContext_makesNothing() {
        Bean<?> bean = beanManager.resolve(beanManager.getBeans(Basket.class));
        inExchange(() -> {
            Context context = beanManager.getContext(DistributedSessionScoped.class);
            assertThat(context.get(bean)).isNull();
            basket.add("tea");
            assertThat(context.get(bean)).isNotNull();
        });
    }

    @Test
    void interceptor_isEnabledForTheBindingThatTheExtensionAdds() {
        Basket.constructed = 0;
        inExchange(() -> {
            // without the interceptor, the first call would fail with DSS-0712
            basket.add("tea");
            basket.add("milk");
            assertThat(basket.items()).containsExactly("tea", "milk");
        });
        assertThat(Basket.constructed)
                .as("one object for all calls of an exchange")
                .isEqualTo(1);
    }

    @Test
    void sessionStore_isInjectedAndKeepsValues() {
        store.set("k", "v".getBytes(StandardCharsets.UTF_8));

        assertThat(store.get("k")).hasValueSatisfying(value -> assertThat(value).isEqualTo("v".getBytes()));
    }

    @Test
    void defaultKeyRepository_holdsTheOneKeyMadeAtStart() {
        assertThat(keys.findAll())
                .singleElement()
                .satisfies(key -> assertThat(key.isRevoked()).isFalse());
    }

    @Test
    void session_isTheOneOfTheCurrentExchange() {
        inExchange(() -> {
            assertThat(session.isPresent()).isFalse();
            basket.add("tea");
            session.flush();
            assertThat(session.isPresent()).isTrue();
            assertThat(session.reference())
                    .hasValueSatisfying(reference -> assertThat(reference).hasSize(43));
        });
    }

    private void inExchange(Runnable code) {
        Exchange exchange = exchanges.open(List.of(), "/");
        try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
            code.run();
        } finally {
            // the end of the application would wait for it
            exchange.release();
        }
    }
}
