package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.nio.file.Path;

/** What the fuzzer calls, in a JVM of its own. */
public final class FuzzTarget {

    static final String DIRECTORY = "hostile.directory";
    static final String REPORT = "hostile.report";

    private static Reading reading;

    private FuzzTarget() {}

    /**
     * Called once, first.
     *
     * @throws IOException if the catalogue cannot be read
     */
    public static void fuzzerInitialize() throws IOException {
        reading = Reading.started(
                Guard.ON,
                Catalogue.readHonest(Path.of(System.getProperty(DIRECTORY))),
                Path.of(System.getProperty(REPORT)));
    }

    /**
     * Called for every input.
     *
     * @param input the number of a target and a blob for it
     */
    public static void fuzzerTestOneInput(byte[] input) {
        reading.read(Blob.of("fuzzed", input));
    }

    /** Called once, last. */
    public static void fuzzerTearDown() {
        reading.finish();
    }
}
