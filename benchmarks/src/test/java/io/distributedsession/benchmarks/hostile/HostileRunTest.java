package io.distributedsession.benchmarks.hostile;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The run sees what it is there for: with the gadgets on the list of types, it finds them at work. */
class HostileRunTest {

    @TempDir
    private Path directory;

    @Test
    void withoutAGuard_theRunFails() throws Exception {
        Catalogue.write(directory, Catalogue.canaries());
        Report report = HostileRun.catalogue(directory, Guard.OFF, 1_000);

        assertThat(report.outside())
                .as("what canaries did")
                .contains(
                        "static initialiser",
                        "readObject",
                        "readResolve",
                        "readExternal",
                        "validateObject",
                        "constructor of a record",
                        "constructor of an Externalizable",
                        "enum",
                        "hashCode",
                        "compare",
                        "proxy",
                        "subclass of ArrayList")
                .as("what was asked of the class loader, or is in the JVM's log")
                .contains(
                        "io.distributedsession.benchmarks.hostile.canary.Canaries$Initialised",
                        "java.lang.reflect.Proxy");
        assertThat(HostileRun.result(report).holds()).isFalse();
    }

    @Test
    void classesInitialisedByAStream_areToldFromOthers() {
        List<String> initialised = List.of(
                "java.net.URL",
                "io.distributedsession.benchmarks.hostile.canary.Canaries$Reading",
                "java.util.TreeMap",
                "java.time.YearMonth",
                "java.util.GregorianCalendar",
                "java.io.StreamCorruptedException",
                "java.util.zip.InflaterInputStream",
                "java.lang.invoke.LambdaForm$MH/0x00007f");
        assertThat(InitialisedClasses.outside(initialised, Application.admitted()))
                .containsExactly(
                        "io.distributedsession.benchmarks.hostile.canary.Canaries$Reading",
                        "java.net.URL",
                        "java.util.GregorianCalendar");
    }
}
