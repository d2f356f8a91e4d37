package io.distributedsession.benchmarks.beancall;

/** No bean at all. */
public class PlainCounter {

    private int value;

    public int next() {
        return ++value;
    }
}
