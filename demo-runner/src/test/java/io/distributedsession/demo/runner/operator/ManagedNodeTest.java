package io.distributedsession.demo.runner.operator;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManagedNodeTest {

    private final FakeServer server = new FakeServer("a", true);
    private final ManagedNode node = new ManagedNode(server, "WildFly");
    private final List<Runnable> work = new ArrayList<>();

    @Test
    void killedNode_isDownAndStartsAgain() {
        node.kill();
        assertThat(node.describe()).containsEntry("state", "down");

        node.start(work::add);
        assertThat(node.describe()).containsEntry("state", "starting");

        work.remove(0).run();
        assertThat(node.describe()).containsEntry("state", "up").doesNotContainKey("failure");
    }

    @Test
    void runningOrStartingNode_isNotStarted() {
        assertThatThrownBy(() -> node.start(work::add)).isInstanceOf(RefusedException.class);

        node.kill();
        node.start(work::add);
        assertThatThrownBy(() -> node.start(work::add)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(node::kill).isInstanceOf(RefusedException.class);
        assertThat(work).hasSize(1);
    }

    @Test
    void startThatFails_leavesTheNodeDownAndTellsWhy() {
        server.kill();
        server.failNextStart("DSS-0901: port 8080 is taken");

        node.start(Runnable::run);
        assertThat(node.describe())
                .containsEntry("state", "down")
                .containsEntry("failure", "DSS-0901: port 8080 is taken");

        node.start(Runnable::run);
        assertThat(node.describe()).containsEntry("state", "up").doesNotContainKey("failure");
    }
}
