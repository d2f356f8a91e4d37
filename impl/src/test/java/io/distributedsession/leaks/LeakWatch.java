package io.distributedsession.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Watches from before the first test until after the last one, and fails the suite if something leaked. */
public final class LeakWatch implements LauncherSessionListener {

    private static final Secrets SECRETS = new Secrets();
    private static final Leaks LEAKS = new Leaks(SECRETS);

    private ExceptionScan exceptions;

    /** Secrets of this JVM, for tests that look at objects. */
    static Leaks leaks() {
        return new Leaks(SECRETS);
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        RecordingRandom.install(SECRETS);
        LogScan.install(LEAKS);
        exceptions = new ExceptionScan();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            exceptions.search(LEAKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!LEAKS.found().isEmpty()) {
            throw new AssertionError("session ids, cookies or keys were found in\n" + String.join("\n", LEAKS.found()));
        }
    }
}
