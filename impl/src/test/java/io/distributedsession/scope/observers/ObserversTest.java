package io.distributedsession.scope.observers;

import jakarta.enterprise.event.Event;

import io.distributedsession.DistributedSession;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import io.distributedsession.scope.observers.Trail.Hint;
import io.distributedsession.scope.observers.Trail.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Observer methods of scoped beans: their state is the session's, whoever calls them. */
class ObserversTest {

    private final Application application = Application.of(Trail.class);
    private final Trail trail = application.get(Trail.class);
    private final Event<Object> events =
            application.container().getBeanManager().getEvent();
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void eventOfARequest_changesTheBeanOfItsSession() {
        browser.request(() -> events.fire(new Step("one")));
        application.browser().request(() -> events.fire(new Step("another visitor's")));

        assertThat(browser.request(trail::seen)).containsExactly("one", "created");
    }

    @Test
    void conditionalObserver_isToldOnlyOnceItsBeanIsThere() {
        browser.request(() -> {
            events.fire(new Hint("too early"));
            trail.seen();
            events.fire(new Hint("seen"));
        });

        assertThat(browser.request(trail::seen)).containsExactly("seen", "created");
    }

    /** CDI 4.0, section 2.8.5 (observer notification): without an active context the observer is not called. */
    @Test
    void eventOutsideARequest_reachesNoBean_andIsNoFailure() {
        browser.request(() -> events.fire(new Step("one")));

        events.fire(new Step("nowhere"));
        events.fire(new Hint("nobody is there"));

        assertThat(browser.request(trail::seen)).containsExactly("one", "created");
    }

    @Test
    void sessionsOwnEvents_reachItsBeans_andWhatTheyChangeIsStored() {
        browser.request(() -> events.fire(new Step("one")));
        browser.request(application.get(DistributedSession.class)::rotateId);

        assertThat(browser.request(trail::seen)).containsExactly("one", "created", "rotated");
    }
}
