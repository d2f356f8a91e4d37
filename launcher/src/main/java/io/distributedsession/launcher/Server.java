package io.distributedsession.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** An application server that serves one WAR at the root context; it can be started again after it ended. */
public interface Server extends AutoCloseable {

    /**
     * Its name, for messages.
     *
     * @return the name given to it
     */
    String name();

    /**
     * Where it serves the WAR.
     *
     * @return the URI of the root context, with a slash at the end
     */
    URI uri();

    /**
     * The ports it listens on.
     *
     * @return all of them
     */
    List<PortNeed> ports();

    /**
     * Starts it with nothing left of an earlier run and waits until the WAR answers.
     *
     * @throws LauncherException if a port is taken or the WAR does not answer in time; nothing runs then
     */
    void start();

    /** Ends it with SIGKILL and waits for the end. */
    void kill();

    /**
     * Asks it to end with SIGTERM; kills it if it takes too long.
     *
     * @return whether it ended by itself, or does not run
     */
    boolean stop();

    /**
     * Whether its process runs.
     *
     * @return {@code false} before the start and after the end
     */
    boolean isAlive();

    /**
     * The id that the operating system gave its process, the last one's if it has ended.
     *
     * @return the process id
     * @throws LauncherException if it was never started
     */
    long pid();

    /**
     * What it prints.
     *
     * @return the log file of all runs since this object was made
     */
    Path log();

    /** Kills it if it runs. */
    @Override
    void close();
}
