package io.distributedsession.benchmarks.bytes;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.distributedsession.benchmarks.trace.Cart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it takes to write a cart and to read it again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

    @Param
    public Codecs codec;

    @Param("60")
    public int lines;

    private CartCodec chosen;
    private Object cart;

    @Setup
    public void prepare() {
        chosen = codec.codec();
        cart = chosen.prepare(Cart.ofLines(lines, new Random(lines)));
    }

    @Benchmark
    public Object roundTrip() throws Exception {
        return chosen.decode(chosen.encode(cart));
    }
}
