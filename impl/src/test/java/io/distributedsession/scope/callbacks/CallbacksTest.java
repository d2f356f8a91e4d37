package io.distributedsession.scope.callbacks;

import java.util.List;

import io.distributedsession.DistributedSession;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallbacksTest {

    private final Application application = Application.of(Visit.class, Journal.class);
    private final Visit visit = application.get(Visit.class);
    private final DistributedSession session = application.get(DistributedSession.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    private List<String> journal() {
        return application.get(Journal.class).lines();
    }

    @Test
    void postConstruct_runsOncePerSession() {
        browser.request(visit::add);
        browser.request(visit::add);

        assertThat(browser.request(visit::count)).isEqualTo(2);
        assertThat(journal()).containsExactly("start");
    }

    @Test
    void postConstruct_runsOnceEvenIfTheBeanWasOnlyRead() {
        browser.request(visit::count);
        browser.request(visit::count);

        assertThat(journal()).containsExactly("start");
    }

    @Test
    void postConstruct_runsForEverySession() {
        browser.request(visit::add);
        application.browser().request(visit::add);

        assertThat(journal()).containsExactly("start", "start");
    }

    @Test
    void endOfRequest_destroysNothing() {
        browser.request(visit::add);
        browser.request(visit::add);

        assertThat(journal()).doesNotContain("stop at 1", "stop at 2");
    }

    @Test
    void invalidate_destroysTheStoredBeansWithTheirState() {
        browser.request(visit::add);
        browser.request(visit::add);

        browser.request(session::invalidate);

        assertThat(journal()).containsExactly("start", "stop at 2");
        assertThat(browser.hasCookie()).isFalse();
    }

    @Test
    void callAfterInvalidate_belongsToANewSession() {
        browser.request(visit::add);
        String old = browser.request(() -> session.reference().orElseThrow());

        browser.request(() -> {
            session.invalidate();
            visit.add();
        });

        assertThat(browser.request(visit::count)).isEqualTo(1);
        assertThat(browser.request(() -> session.reference().orElseThrow())).isNotEqualTo(old);
        assertThat(journal()).containsExactly("start", "stop at 1", "start");
    }
}
