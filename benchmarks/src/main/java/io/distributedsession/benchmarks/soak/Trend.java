package io.distributedsession.benchmarks.soak;

import java.util.List;

/**
 * What something measured again and again has come to: the median of the last third over that of the third before. The first third is
 * the time in which caches fill and code is compiled.
 */
record Trend(double before, double after) {

    private static final int THIRDS = 3;

    static Trend of(List<Long> values) {
        int third = values.size() / THIRDS;
        if (third == 0) {
            throw new IllegalArgumentException("a trend needs three values at least, there are " + values.size());
        }
        return new Trend(
                median(values.subList(third, 2 * third)), median(values.subList(values.size() - third, values.size())));
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    double ratio() {
        return after / before;
    }
}
