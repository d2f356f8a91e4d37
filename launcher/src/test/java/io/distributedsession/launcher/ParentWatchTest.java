package io.distributedsession.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection from the child to the test tells when the child ends, on any operating system and without a delay. */
@Timeout(60)
class ParentWatchTest {

    private static final int CHILD_UP = 1;
    private static final int END_MILLIS = 15_000;

    @TempDir
    private Path directory;

    @Test
    void aChildEndsWithItsKilledParent() throws IOException {
        try (ServerSocket meeting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JavaProcess parent = JavaProcess.start(
                        "parent", directory.resolve("parent.log"), main(Parent.class, meeting, directory));
                Socket child = meeting.accept()) {
            assertThat(child.getInputStream().read()).isEqualTo(CHILD_UP);
            assertThat(parent.isAlive()).isTrue();

            parent.kill();

            child.setSoTimeout(END_MILLIS);
            assertThat(child.getInputStream().read()).as("end of the child").isEqualTo(-1);
        }
    }

    @Test
    void aChildLivesAsLongAsItsParent() throws IOException {
        try (ServerSocket meeting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JavaProcess process =
                        JavaProcess.start("child", directory.resolve("child.log"), main(Child.class, meeting));
                Socket child = meeting.accept()) {
            assertThat(child.getInputStream().read()).isEqualTo(CHILD_UP);

            assertThat(process.isAlive()).isTrue();
            process.kill();
            assertThat(process.isAlive()).isFalse();
        }
    }

    private static List<String> main(Class<?> main, ServerSocket meeting, Object... more) {
        String port = Integer.toString(meeting.getLocalPort());
        String classPath = System.getProperty("java.class.path");
        return more.length == 0
                ? List.of("-cp", classPath, main.getName(), port)
                : List.of("-cp", classPath, main.getName(), port, more[0].toString());
    }

    /** Starts a child and waits for ever. */
    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            Path log = Path.of(arguments[1], "child.log");
            JavaProcess.start(
                    "child",
                    log,
                    List.of("-cp", System.getProperty("java.class.path"), Child.class.getName(), arguments[0]));
            Thread.currentThread().join();
        }
    }

    /** Tells the test that it runs and waits for ever. */
    static final class Child {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (Socket meeting = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
                meeting.getOutputStream().write(CHILD_UP);
                Thread.currentThread().join();
            }
        }
    }
}
