package io.distributedsession.scope.proxy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.Arrays;

import jakarta.enterprise.context.ContextNotActiveException;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One client proxy stands for the beans of all sessions, whatever was called on it before. */
class ProxyTest {

    private final Application application = Application.of(Counter.class);
    private final Counter counter = application.get(Counter.class);

    @AfterEach
    void stop() {
        application.close();
    }

    @DistributedSessionScoped
    static class Counter implements Serializable {

        private static final long serialVersionUID = 1L;

        private int count;

        int next() {
            return ++count;
        }
    }

    @Test
    void sameProxy_isTheBeanOfEachSession() {
        Browser one = application.browser();
        Browser other = application.browser();

        assertThat(one.request(counter::next)).isEqualTo(1);
        assertThat(one.request(counter::next)).isEqualTo(2);
        assertThat(other.request(counter::next)).isEqualTo(1);
        assertThat(one.request(counter::next)).isEqualTo(3);
    }

    @Test
    void calledAgainAfterTheSessionEnded_isANewBean() {
        DistributedSession session = application.get(DistributedSession.class);
        Browser browser = application.browser();
        browser.request(counter::next);

        int afterwards = browser.request(() -> {
            counter.next();
            session.invalidate();
            return counter.next();
        });

        assertThat(afterwards).isEqualTo(1);
    }

    @Test
    void calledOutsideARequestAfterOneWithin_isRefused() {
        application.browser().request(counter::next);

        assertThatThrownBy(counter::next).isInstanceOf(ContextNotActiveException.class);
    }

    @Test
    void proxyThatWasSerialized_isTheSameBean() {
        Browser browser = application.browser();
        browser.request(counter::next);

        assertThat(browser.request(
                        () -> application.within(() -> copyOf(counter)).next()))
                .isEqualTo(2);
    }

    @Test
    @EnabledIfSystemProperty(named = "suite.server", matches = "openwebbeans.*")
    void proxyOfOpenWebBeans_asksTheExtension() throws Exception {
        Field provider = Arrays.stream(counter.getClass().getDeclaredFields())
                .filter(field -> field.getName().equals("owbContextualInstanceProvider"))
                .findAny()
                .orElseThrow();
        provider.setAccessible(true);

        assertThat(provider.get(counter).getClass().getName())
                .isEqualTo("io.distributedsession.cdi.OpenWebBeansHandler");
    }

    private static Counter copyOf(Counter proxy) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(proxy);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (Counter) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
