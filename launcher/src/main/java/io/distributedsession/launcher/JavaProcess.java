package io.distributedsession.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that ends, at the latest, together with this one. Its output goes to a log file. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration END_OF_KILLED = Duration.ofSeconds(10);

    private final String name;
    private final Path log;
    private final Process process;

    private JavaProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a JVM with the Java of this one.
     *
     * @param name what it is, for messages
     * @param log the file to append its output to
     * @param arguments of {@code java}: options, then {@code -jar} and a jar or a main class, then its arguments
     * @return the running process
     */
    public static JavaProcess start(String name, Path log, List<String> arguments) {
        return start(name, log, Java.current(), arguments, Map.of());
    }

    /**
     * The same, with a Java of choice and more environment variables than this JVM has.
     *
     * @param name what it is, for messages
     * @param log the file to append its output to
     * @param java the Java to start
     * @param arguments of {@code java}, after its own options
     * @param environment variables to add
     * @return the running process
     */
    static JavaProcess start(
            String name, Path log, Java java, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(java.executable());
        command.add("-javaagent:" + AgentJar.path());
        command.addAll(java.options());
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directoryOf(log))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new JavaProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The id the operating system gave it.
     *
     * @return the process id
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Whether it runs.
     *
     * @return {@code false} once it has ended
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it with SIGKILL and waits for the end. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(END_OF_KILLED);
    }

    /**
     * Asks it to end, and kills it if it has not ended in time.
     *
     * @param grace how long it may take
     * @return whether it ended in time
     */
    public boolean stop(Duration grace) {
        process.destroy();
        boolean ended = endsWithin(grace);
        if (!ended) {
            kill();
        }
        return ended;
    }

    /** Kills it. */
    @Override
    public void close() {
        kill();
    }

    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LauncherException("DSS-0906: interrupted while waiting for " + name + ", which was killed.");
        }
    }

    String describeEnd() {
        return name + " ended with exit status " + process.exitValue();
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    private static File directoryOf(Path log) {
        return log.toAbsolutePath().getParent().toFile();
    }
}
