package io.distributedsession.benchmarks.hostile.canary;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Rings when code of a canary runs, be it only its static initialiser. */
public final class Alarm {

    private static final Set<String> RUNG = ConcurrentHashMap.newKeySet();

    private Alarm() {}

    static void ring(String what) {
        RUNG.add(what);
    }

    /** What has rung so far. */
    public static Set<String> rung() {
        return new TreeSet<>(RUNG);
    }

    /** Forgets all, after the canaries have been made on purpose. */
    public static void reset() {
        RUNG.clear();
    }
}
