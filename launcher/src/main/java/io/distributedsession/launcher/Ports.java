package io.distributedsession.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** TCP ports of this machine. */
public final class Ports {

    private static final Duration PAUSE = Duration.ofMillis(50);
    /** For a port that only a look at it has taken. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final int FIRST = 30_000;
    private static final int END = 32_768;
    private static final int ATTEMPTS = 1_000;
    /** Of this user: one may not write another's. */
    private static final Path RESERVATIONS = Path.of(
            System.getProperty("java.io.tmpdir"), "distributed-session-ports-" + System.getProperty("user.name"));
    /** With the locks, which end with the JVM, however it ends. */
    private static final Map<Integer, FileChannel> RESERVED = new HashMap<>();

    private Ports() {}

    /**
     * A port that nobody listens on, reserved as by {@link #reserve}. It is below those that the system gives to clients (Linux:
     * 32768 and more): a server that starts in a moment, or again after a kill, would find it taken by any connection made meanwhile.
     *
     * @return a free port
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, FIRST, END)
                .filter(port -> isFree(port) && reserve(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port in " + ATTEMPTS + " attempts"));
    }

    /**
     * Keeps a port for this JVM until it ends: no other JVM that asks here gets it, though nobody listens yet, or a killed server is to start
     * there again.
     *
     * @param port the port
     * @return whether it was not reserved yet, by this JVM or another
     */
    public static synchronized boolean reserve(int port) {
        if (RESERVED.containsKey(port)) {
            return false;
        }
        try {
            Path file = Files.createDirectories(RESERVATIONS).resolve(Integer.toString(port));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            RESERVED.put(port, channel);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that nobody listens on the ports.
     *
     * @param needs the ports and who wants them
     * @throws LauncherException if ports are taken; the message names them all, who wants them and the remedy
     */
    public static void requireFree(List<PortNeed> needs) {
        awaitFree(needs, MOMENT);
    }

    /**
     * Waits until nobody listens on the ports: a killed server's port may be held for a moment after its end.
     *
     * @param needs the ports and who wants them
     * @param patience how long to wait
     * @throws LauncherException as {@link #requireFree}, if ports are still taken then
     */
    static void awaitFree(List<PortNeed> needs, Duration patience) {
        awaitFree(needs, patience, Ports::isFree);
    }

    /**
     * The same, with another way to see whether a port is free. What was seen once holds: a look takes the port for an instant, and a process that
     * another thread starts in that instant has it for some milliseconds more, so that a second look may find it taken by the first.
     */
    static void awaitFree(List<PortNeed> needs, Duration patience, IntPredicate isFree) {
        long end = System.nanoTime() + patience.toNanos();
        List<PortNeed> taken = taken(needs, isFree);
        while (!taken.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            taken = taken(taken, isFree);
        }
        if (!taken.isEmpty()) {
            throw taken(taken);
        }
    }

    private static List<PortNeed> taken(List<PortNeed> needs, IntPredicate isFree) {
        return needs.stream().filter(need -> !isFree.test(need.port())).toList();
    }

    private static LauncherException taken(List<PortNeed> needs) {
        String taken = needs.stream()
                .map(need -> "port " + need.port() + ", needed by " + need.user() + ", is taken")
                .collect(Collectors.joining("; "));
        return new LauncherException("DSS-0901: " + taken
                + ". End the program that listens there (`ss -ltnp` or `lsof -iTCP -sTCP:LISTEN` shows it)"
                + " and start again.");
    }

    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // a port whose last connections linger is free: a killed server starts again at once
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
