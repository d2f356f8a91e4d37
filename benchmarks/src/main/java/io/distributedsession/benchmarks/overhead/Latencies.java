package io.distributedsession.benchmarks.overhead;

import java.util.LinkedHashMap;
import java.util.Map;

import io.distributedsession.benchmarks.measure.Samples;

/** How long each of several things takes, call by call in turn, so that no pause of the machine hits only one of them. */
record Latencies(Map<String, Samples> micros) {

    private static final double NANOS_OF_A_MICRO = 1000;

    static Latencies measure(int calls, Map<String, Runnable> things) {
        String[] names = things.keySet().toArray(String[]::new);
        Map<String, double[]> taken = new LinkedHashMap<>();
        for (String name : names) {
            taken.put(name, new double[calls]);
        }
        for (int call = 0; call < calls; call++) {
            for (int i = 0; i < names.length; i++) {
                String name = names[(call + i) % names.length];
                long start = System.nanoTime();
                things.get(name).run();
                taken.get(name)[call] = (System.nanoTime() - start) / NANOS_OF_A_MICRO;
            }
        }
        Map<String, Samples> micros = new LinkedHashMap<>();
        taken.forEach((name, all) -> micros.put(name, Samples.of(all)));
        return new Latencies(micros);
    }

    double percentile(String name, double percent) {
        return micros.get(name).percentile(percent);
    }
}
