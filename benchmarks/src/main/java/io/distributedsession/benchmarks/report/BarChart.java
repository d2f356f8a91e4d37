package io.distributedsession.benchmarks.report;

import java.util.Locale;
import java.util.Map;

import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Samples;

/**
 * A bar for each arm, as long as its median, with a line from its least to its most.
 *
 * @param unit of the values
 */
public record BarChart(String title, String unit, Map<String, Samples> bars) implements Plot {

    private static final int LABELS = 300;
    private static final int LONGEST = 420;
    private static final int VALUES = 100;
    private static final int ROW = 26;
    private static final int TOP = 34;

    public static BarChart of(String title, String unit, Comparison comparison) {
        return new BarChart(title, unit, comparison.arms());
    }

    @Override
    public String svg() {
        Svg svg = new Svg(LABELS + LONGEST + VALUES, TOP + ROW * bars.size() + 10);
        svg.text(10, 20, "start", title + " (" + unit + ")");
        double most = bars.values().stream().mapToDouble(Samples::most).max().orElse(1);
        double y = TOP;
        for (Map.Entry<String, Samples> bar : bars.entrySet()) {
            draw(svg, y, LONGEST / most, bar.getKey(), bar.getValue());
            y += ROW;
        }
        return svg.toString();
    }

    private static void draw(Svg svg, double y, double scale, String name, Samples samples) {
        double middle = y + ROW / 2.0;
        svg.text(LABELS - 8, middle + 4, "end", name);
        svg.rectangle(LABELS, y + 4, samples.median() * scale, ROW - 8, "#7aa6c2");
        svg.line(LABELS + samples.least() * scale, middle, LABELS + samples.most() * scale, middle, "#1b4965");
        svg.text(LABELS + samples.most() * scale + 6, middle + 4, "start", shown(samples.median()));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.3g", value);
    }
}
