package io.distributedsession.scope.runner;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ContextNotActiveException;

import io.distributedsession.DistributedSession;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionEndedException;
import io.distributedsession.SessionException;
import io.distributedsession.SessionHandle;
import io.distributedsession.SessionRunner;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Code in the session of an earlier request. */
class RunnerTest {

    private final Application application = Application.of(Inbox.class);
    private final Inbox inbox = application.get(Inbox.class);
    private final DistributedSession session = application.get(DistributedSession.class);
    private final SessionRunner runner = application.get(SessionRunner.class);
    private final Browser browser = application.browser();
    private final List<String> ran = new ArrayList<>();

    @AfterEach
    void stop() {
        application.close();
    }

    private SessionHandle captured() {
        return browser.request(() -> {
            SessionHandle handle = runner.capture();
            inbox.receive("welcome");
            return handle;
        });
    }

    private void run(SessionHandle handle, Runnable task) {
        application.within(() -> {
            runner.run(handle, task);
            return null;
        });
    }

    @Test
    void task_worksOnTheSession_andItsChangesAreThereInTheNextRequest() {
        SessionHandle handle = captured();

        run(handle, () -> {
            ran.addAll(inbox.messages());
            inbox.receive("news");
        });
        run(handle, () -> inbox.receive("more news"));

        assertThat(ran).containsExactly("welcome");
        assertThat(browser.request(inbox::messages)).containsExactly("welcome", "news", "more news");
    }

    @Test
    void runWithAResult_returnsIt_andPassesTheTasksOwnExceptionOn() throws Exception {
        SessionHandle handle = captured();

        assertThat(runner.<List<String>>call(handle, inbox::messages)).containsExactly("welcome");
        assertThatThrownBy(() -> runner.call(handle, () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);
    }

    @Test
    void outsideTheRun_theScopeIsNotActive() {
        SessionHandle handle = captured();
        run(handle, inbox::messages);

        assertThatThrownBy(inbox::messages).isInstanceOf(ContextNotActiveException.class);
        assertThatThrownBy(runner::capture)
                .isInstanceOf(ContextNotActiveException.class)
                .hasMessageContaining("SessionRunner");
    }

    @Test
    void runWithinAnotherVisitorsRequest_leavesThatOneAlone() {
        SessionHandle handle = captured();
        Browser other = application.browser();

        other.request(() -> {
            inbox.receive("for the other");
            runner.run(handle, () -> inbox.receive("news"));
            inbox.receive("for the other again");
        });

        assertThat(other.request(inbox::messages)).containsExactly("for the other", "for the other again");
        assertThat(browser.request(inbox::messages)).containsExactly("welcome", "news");
    }

    @Test
    void taskThatFails_dropsWhatItHasNotFlushed() {
        SessionHandle handle = captured();

        assertThatThrownBy(() -> run(handle, () -> {
                    inbox.receive("kept");
                    session.flush();
                    inbox.receive("dropped");
                    throw new IllegalStateException("task");
                }))
                .hasMessage("task");

        assertThat(browser.request(inbox::messages)).containsExactly("welcome", "kept");
    }

    @Test
    void changesOfARequestWhileTheTaskRuns_areMerged() {
        SessionHandle handle = captured();

        run(handle, () -> {
            inbox.receive("by the task");
            browser.request(() -> inbox.receive("by the request"));
        });

        assertThat(browser.request(inbox::messages)).contains("by the task", "by the request");
    }

    @Test
    void sessionThatWasEnded_isToldBeforeTheTaskRuns() {
        SessionHandle handle = captured();
        browser.request(session::invalidate);

        assertThatThrownBy(() -> run(handle, () -> ran.add("task")))
                .isInstanceOf(SessionEndedException.class)
                .hasMessageContaining("DSS-0640");
        assertThat(ran).isEmpty();
    }

    @Test
    void sessionEndedWhileTheTaskRuns_isNotRevived() {
        SessionHandle handle = captured();

        assertThatThrownBy(() -> run(handle, () -> {
                    inbox.receive("late");
                    browser.request(session::invalidate);
                }))
                .isInstanceOf(SessionConflictException.class);
        assertThat(browser.request(inbox::messages)).isEmpty();
    }

    @Test
    void idChangedByALaterRequest_killsTheHandle() {
        SessionHandle handle = captured();
        browser.request(() -> session.bindPrincipal("ann"));

        assertThatThrownBy(() -> run(handle, () -> ran.add("task"))).isInstanceOf(SessionEndedException.class);
        assertThat(ran).isEmpty();
        SessionHandle again = browser.request(runner::capture);
        assertThat(application.within(() -> {
                    List<Optional<String>> user = new ArrayList<>();
                    runner.run(again, () -> user.add(session.principal()));
                    return user;
                }))
                .containsExactly(Optional.of("ann"));
    }

    @Test
    void idChangedByTheRequestThatCaptured_takesTheHandleAlong() {
        browser.request(() -> inbox.receive("before"));
        SessionHandle handle = browser.request(() -> {
            SessionHandle captured = runner.capture();
            session.bindPrincipal("ann");
            return captured;
        });

        run(handle, () -> inbox.receive("news"));

        assertThat(browser.request(inbox::messages)).containsExactly("before", "news");
    }

    @Test
    void idChangedWhileATaskRuns_isNotChangedBack() {
        SessionHandle handle = captured();
        SessionHandle[] second = new SessionHandle[1];

        run(handle, () -> {
            inbox.messages();
            browser.request(() -> {
                second[0] = runner.capture();
                session.rotateId();
            });
        });

        run(second[0], () -> inbox.receive("news"));
        assertThat(browser.request(inbox::messages)).containsExactly("welcome", "news");
    }

    @Test
    void requestThatStoredNoSession_leavesNothingToRunIn() {
        SessionHandle handle = browser.request(runner::capture);

        assertThatThrownBy(() -> run(handle, () -> ran.add("task"))).isInstanceOf(SessionEndedException.class);
        assertThat(ran).isEmpty();
    }

    @Test
    void newIdOrUserWithinARun_isRefused_forNobodyWouldLearnOfIt() {
        SessionHandle handle = captured();

        assertThatThrownBy(() -> run(handle, session::rotateId))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("DSS-0641");
        assertThatThrownBy(() -> run(handle, () -> session.bindPrincipal("ann")))
                .hasMessageContaining("DSS-0641");
        assertThat(browser.request(inbox::messages)).containsExactly("welcome");
    }

    @Test
    void sessionCanBeEndedWithinARun_butNotStartedAgain() {
        SessionHandle handle = captured();

        run(handle, session::invalidate);
        assertThat(browser.request(session::isPresent)).isFalse();

        SessionHandle next = captured();
        assertThatThrownBy(() -> run(next, () -> {
                    session.invalidate();
                    inbox.receive("into nothing");
                }))
                .hasMessageContaining("DSS-0641");
    }

    @Test
    void handle_tellsNothing_andCannotBeStored() {
        SessionHandle handle = captured();

        assertThat(handle).isNotInstanceOf(Serializable.class).hasToString("SessionHandle");
    }

    @Test
    void foreignHandleOrNone_isRefused() {
        SessionHandle handle = captured();

        assertThatThrownBy(() -> runner.run(new SessionHandle() {}, () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> runner.run(null, () -> {})).hasMessage("handle");
        assertThatThrownBy(() -> runner.run(handle, null)).hasMessage("task");
        assertThatThrownBy(() -> runner.call(handle, null)).hasMessage("task");
    }
}
