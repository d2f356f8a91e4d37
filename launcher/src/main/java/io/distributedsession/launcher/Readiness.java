package io.distributedsession.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Waits until a process answers HTTP. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 10_000;

    private final URI uri;
    private final IntPredicate ready;
    private String lastAnswer = "no connection";

    /**
     * @param uri what to GET
     * @param ready accepts the status of the answer
     */
    Readiness(URI uri, IntPredicate ready) {
        this.uri = uri;
        this.ready = ready;
    }

    /** Kills the process if it does not answer in time: nobody could use it. */
    void await(JavaProcess process, Duration timeout) {
        await(process, timeout, () -> false);
    }

    /** The same, and gives up early when the process tells in another way that it never will. */
    void await(JavaProcess process, Duration timeout, BooleanSupplier failed) {
        long start = System.nanoTime();
        while (!answers()) {
            if (process.endsWithin(PAUSE)) {
                throw new LauncherException("DSS-0902: " + process.describeEnd() + " before it answered " + uri + ". "
                        + LogTail.of(process.log()));
            }
            if (failed.getAsBoolean()) {
                process.kill();
                throw new LauncherException("DSS-0908: " + process.name() + " could not deploy the WAR and was killed. "
                        + LogTail.of(process.log()));
            }
            if (System.nanoTime() - start > timeout.toNanos()) {
                process.kill();
                throw new LauncherException("DSS-0903: " + process.name() + " did not answer " + uri + " within "
                        + timeout.toSeconds() + " s (last: " + lastAnswer + ") and was killed. "
                        + LogTail.of(process.log()));
            }
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            lastAnswer = "status " + status;
            return ready.test(status);
        } catch (IOException e) {
            lastAnswer = e.toString();
            return false;
        }
    }
}
