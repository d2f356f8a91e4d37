package io.distributedsession.suite.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MatrixTest {

    @TempDir
    private Path directory;

    private Path onServers;

    @BeforeEach
    void makeDirectory() throws IOException {
        onServers = Files.createDirectory(directory.resolve("servers"));
    }

    @Test
    void scenarioThatRanOnOneServerOnly_isNotRunOnTheOther() throws IOException {
        report("One", "apple", "<testcase name=\"a_b\" time=\"1\"/><testcase name=\"c_d\" time=\"1\"/>");
        report("One", "pear", "<testcase name=\"a_b\" time=\"1\"/>");

        assertThat(matrix())
                .contains("| scenario | apple 7, JDK 17.0.1 | pear 7, JDK 17.0.1 |")
                .contains("| One a_b | yes | yes |")
                .contains("| One c_d | yes | not run |")
                .contains("| **passed** | 2 of 2 | 1 of 1 |");
    }

    @Test
    void oneCaseOfSeveralFailed_theScenarioFailed() throws IOException {
        report("One", "apple", """
                <testcase name="a_b(String)[1]" time="1"><failure message="no"/></testcase>
                <testcase name="a_b(String)[2]" time="1"/>
                <testcase name="c_d(String)[1]" time="1"><error message="no"/></testcase>""");

        assertThat(matrix())
                .contains("| One a_b | **NO** |")
                .contains("| One c_d | **NO** |")
                .contains("| **passed** | 0 of 2 |");
    }

    @Test
    void bugOfTheServer_isNamed() throws IOException {
        report("One", "apple", """
                <testcase name="a_b" time="1"><skipped message="bug of the server: APPLE-1: it rots"/></testcase>
                <testcase name="c_d" time="1"><skipped message="no worms"/></testcase>
                <testcase name="e_f" time="1"><skipped message="bug of the server: APPLE-1: it rots"/></testcase>""");

        assertThat(matrix())
                .contains("| One a_b | server's bug (1) |")
                .contains("| One c_d | not applicable (2) |")
                .contains("| One e_f | server's bug (1) |")
                .contains("(1) APPLE-1: it rots")
                .contains("(2) no worms");
    }

    @Test
    void reasonThatStandsInTheStackTraceOnly_isNamed() throws IOException {
        report("One", "apple", """
                <testcase name="a_b" time="1"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[
                org.opentest4j.TestAbortedException: bug of the server: APPLE-1: it rots
                    at fruit.One.a_b(One.java:7)
                ]]></skipped></testcase>
                <testcase name="c_d" time="1"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[
                org.opentest4j.TestAbortedException: Assumption failed: no worms
                    at fruit.One.c_d(One.java:9)
                ]]></skipped></testcase>""");

        assertThat(matrix())
                .contains("| One a_b | server's bug (1) |")
                .contains("| One c_d | not applicable (2) |")
                .contains("(1) APPLE-1: it rots")
                .contains("(2) no worms");
    }

    @Test
    void classThatDidNotStart_failed() throws IOException {
        report("One", "apple", "<testcase name=\"\" time=\"1\"><error message=\"no server\"/></testcase>");

        assertThat(matrix()).contains("| One set-up | **NO** |");
    }

    @Test
    void classThatDidNotStartOnOneServer_failedThereInEveryScenario() throws IOException {
        report("One", "apple", "<testcase name=\"\" time=\"1\"><error message=\"no server\"/></testcase>");
        report("One", "pear", "<testcase name=\"a_b\" time=\"1\"/><testcase name=\"c_d\" time=\"1\"/>");

        assertThat(matrix())
                .contains("| One a_b | **NO** | yes |")
                .contains("| One c_d | **NO** | yes |")
                .doesNotContain("| One set-up");
    }

    @Test
    void whatFailed_standsAtTheEnd_withItsReason() throws IOException {
        report("One", "apple", """
                <testcase name="a_b" time="1"><failure message="rotten&#10;  inside"/></testcase>
                <testcase name="c_d" time="1"><error type="java.lang.IllegalStateException"><![CDATA[
                java.lang.IllegalStateException: eaten
                    at fruit.One.c_d(One.java:9)
                ]]></error></testcase>""");

        assertThat(matrix()).endsWith("""
                ## What failed

                * apple 7, JDK 17.0.1, One a_b: rotten inside
                * apple 7, JDK 17.0.1, One c_d: eaten
                """);
    }

    @Test
    void nothingFailed_nothingIsSaidOfIt() throws IOException {
        report("One", "apple", "<testcase name=\"a_b\" time=\"1\"/>");

        assertThat(matrix()).doesNotContain("What failed");
    }

    @Test
    void secondsOfAllClasses_areAdded() throws IOException {
        report("One", "apple", "<testcase name=\"a_b\" time=\"1\"/>");
        report("Two", "apple", "<testcase name=\"a_b\" time=\"1\"/>");

        assertThat(matrix())
                .contains("| One a_b | yes |")
                .contains("| Two a_b | yes |")
                .contains("| **seconds** | 25 |");
    }

    private void report(String suite, String server, String cases) throws IOException {
        Files.writeString(onServers.resolve("TEST-" + suite + "-" + server + ".xml"), """
                <testsuite name="fruit.%s(%s)" time="12.5">
                  <properties>
                    <property name="suite.server" value="%s"/>
                    <property name="suite.version" value="7"/>
                    <property name="java.version" value="17.0.1"/>
                  </properties>
                  %s
                </testsuite>""".formatted(
                        suite, server, server, cases));
    }

    private String matrix() throws IOException {
        Path file = directory.resolve("matrix.md");
        MatrixMain.main(
                new String[] {onServers.toString(), directory.resolve("nothing").toString(), file.toString()});
        return Files.readString(file);
    }
}
