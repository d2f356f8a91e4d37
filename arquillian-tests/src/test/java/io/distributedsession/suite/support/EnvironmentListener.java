package io.distributedsession.suite.support;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the environment before Arquillian reads its configuration, which names the ports. The tests that need none are
 * not told of a server.
 */
public final class EnvironmentListener implements LauncherSessionListener {

    private Environment environment;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(Brand.PROPERTY) == null) {
            return;
        }
        try {
            environment = Environment.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.arquillianProperties().forEach(System::setProperty);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (environment != null) {
            environment.close();
        }
    }
}
