package io.distributedsession.benchmarks.untouched;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A request that carries a session's cookie and touches no session. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FilterBenchmark {

    /** A handler of 1 ms lets through too few requests for the compiler to notice. */
    private static final int WARM_UP = 50_000;

    @Param
    public Filters filters;

    @Param("1000")
    public int micros;

    private Chain chain;
    private volatile boolean warm;

    @Setup
    public void prepare() throws Exception {
        chain = filters.around(this::handle);
        for (int i = 0; i < WARM_UP; i++) {
            chain.request();
        }
        warm = true;
    }

    @Benchmark
    public void request() throws Exception {
        chain.request();
    }

    /** Takes its time whatever else the machine does, so that what is added stands out. */
    private void handle() {
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
        while (warm && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
