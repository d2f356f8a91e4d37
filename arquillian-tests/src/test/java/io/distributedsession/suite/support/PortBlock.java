package io.distributedsession.suite.support;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.distributedsession.launcher.LauncherException;
import io.distributedsession.launcher.PortNeed;
import io.distributedsession.launcher.Ports;

/**
 * The ports of one server, all free: the usual ones of WildFly moved by an offset.
 *
 * @param offset what is added to every port
 */
public record PortBlock(int offset) {

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9990;
    private static final List<Integer> ALL = List.of(HTTP, 8443, 8009, MANAGEMENT, 9993, 4712, 4713);
    private static final int ATTEMPTS = 100;
    private static final int LEAST = 1_000;
    private static final int MOST = 20_000;

    public static synchronized PortBlock free() {
        return IntStream.range(0, ATTEMPTS)
                .map(attempt -> ThreadLocalRandom.current().nextInt(LEAST, MOST))
                .mapToObj(PortBlock::new)
                .filter(PortBlock::isFree)
                .filter(PortBlock::reserve)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free block of ports in " + ATTEMPTS + " attempts"));
    }

    /** Servers that do not run yet, or run again later, keep their ports; a block of which one is taken costs the others. */
    private boolean reserve() {
        return ports().allMatch(Ports::reserve);
    }

    /** All of them. */
    Stream<Integer> ports() {
        return ALL.stream().map(port -> port + offset);
    }

    public int http() {
        return HTTP + offset;
    }

    public int management() {
        return MANAGEMENT + offset;
    }

    private boolean isFree() {
        try {
            Ports.requireFree(ports().map(port -> new PortNeed(port, "a node")).toList());
            return true;
        } catch (LauncherException e) {
            return false;
        }
    }
}
