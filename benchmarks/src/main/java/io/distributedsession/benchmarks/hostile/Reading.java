package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.distributedsession.benchmarks.hostile.canary.Alarm;

/** What the JVM has in common that reads blobs: the attacked application, the judge, and a watch on its time. */
final class Reading {

    private static final Duration MOST_TIME = Duration.ofSeconds(20);
    private static final int HALTED = 3;

    private final WitnessLoader loader = new WitnessLoader(Reading.class.getClassLoader(), Application.admitted());
    private final Judge judge;
    private final Path report;

    private Reading(Guard guard, List<Blob> honest, Path report) {
        Application attacked = Application.reading(loader, guard);
        this.judge = new Judge(attacked::read, honest);
        this.report = report;
    }

    /** Reads what is honest, so that later only what is hostile initialises classes. */
    static Reading started(Guard guard, List<Blob> honest, Path report) {
        Reading warm = new Reading(guard, honest, report);
        honest.forEach(warm.judge::judge);
        for (Blob blob : honest) {
            // what is only used once something is refused, too
            warm.judge.judge(blob.with("cut", Arrays.copyOf(blob.bytes(), blob.bytes().length / 2)));
        }
        whatTheJdkUsesByItself(report);
        Reading reading = new Reading(guard, honest, report);
        reading.watch();
        Begin.mark();
        return reading;
    }

    /** Classes that can be in streams, and that no stream was the reason for. */
    private static void whatTheJdkUsesByItself(Path file) {
        new Throwable().getStackTrace();
        TimeZone.getDefault();
        String.format(Locale.ROOT, "%,d", 1);
        try (Stream<Path> paths = Files.walk(file.toAbsolutePath().getParent())) {
            paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once it is initialised, only hostile blobs are read: it stands in the JVM's log of initialised classes. */
    static final class Begin {
        private static long at;

        private Begin() {}

        static void mark() {
            at = System.nanoTime();
        }
    }

    private void watch() {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::haltIfLate, 1, 1, TimeUnit.SECONDS);
    }

    private void haltIfLate() {
        Blob late = judge.late(MOST_TIME.toNanos());
        if (late != null) {
            outcome().withLate(late.name() + " " + late.target()).write(report);
            Runtime.getRuntime().halt(HALTED);
        }
    }

    void read(Blob blob) {
        judge.judge(blob);
    }

    private Report outcome() {
        return judge.report().withOutside(loader.refused()).withOutside(Alarm.rung());
    }

    void finish() {
        outcome().write(report);
    }
}
