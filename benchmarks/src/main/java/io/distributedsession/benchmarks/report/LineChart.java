package io.distributedsession.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line for each series; both axes are logarithmic, for everything that grows here grows by factors.
 *
 * @param x what grows
 * @param y what it is measured in
 * @param series the points of each line, by its name; all positive
 */
public record LineChart(String title, String x, String y, Map<String, TreeMap<Double, Double>> series) implements Plot {

    private static final int LEFT = 80;
    private static final int TOP = 34;
    private static final int WIDE = 480;
    private static final int HIGH = 260;
    private static final int LEGEND = 260;
    private static final int LEGEND_ROW = 18;
    private static final List<String> COLOURS =
            List.of("#1b4965", "#ca6702", "#2a9d8f", "#9b2226", "#6a4c93", "#7aa6c2");

    @Override
    public String svg() {
        Svg svg = new Svg(LEFT + WIDE + LEGEND, TOP + HIGH + 50);
        svg.text(10, 20, "start", title);
        Axis across = Axis.of(
                series.values().stream()
                        .flatMap(points -> points.keySet().stream())
                        .toList(),
                LEFT,
                WIDE);
        Axis up = Axis.of(
                series.values().stream()
                        .flatMap(points -> points.values().stream())
                        .toList(),
                TOP + HIGH,
                -HIGH);
        drawAxes(svg, across, up);
        int number = 0;
        for (Map.Entry<String, TreeMap<Double, Double>> line : series.entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            drawLine(svg, across, up, line.getValue(), colour);
            double legend = TOP + LEGEND_ROW * (number + 0.5);
            svg.dot(LEFT + WIDE + 20, legend, colour);
            svg.text(LEFT + WIDE + 30, legend + 4, "start", line.getKey());
            number++;
        }
        return svg.toString();
    }

    private void drawAxes(Svg svg, Axis across, Axis up) {
        svg.line(LEFT, TOP + HIGH, LEFT + WIDE, TOP + HIGH, "#888");
        svg.line(LEFT, TOP, LEFT, TOP + HIGH, "#888");
        for (double tick : across.ticks()) {
            svg.text(across.place(tick), TOP + HIGH + 18, "middle", shown(tick));
        }
        for (double tick : up.ticks()) {
            svg.text(LEFT - 8, up.place(tick) + 4, "end", shown(tick));
            svg.line(LEFT, up.place(tick), LEFT + WIDE, up.place(tick), "#eee");
        }
        svg.text(LEFT + WIDE / 2.0, TOP + HIGH + 40, "middle", x);
        svg.text(LEFT + 6, TOP - 2, "start", y);
    }

    private static void drawLine(Svg svg, Axis across, Axis up, TreeMap<Double, Double> points, String colour) {
        Map.Entry<Double, Double> before = null;
        for (Map.Entry<Double, Double> point : points.entrySet()) {
            double px = across.place(point.getKey());
            double py = up.place(point.getValue());
            svg.dot(px, py, colour);
            if (before != null) {
                svg.line(across.place(before.getKey()), up.place(before.getValue()), px, py, colour);
            }
            before = point;
        }
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value >= 1 ? "%,.0f" : "%.3g", value);
    }

    /** A logarithmic axis; a length below zero runs upwards. */
    private record Axis(double least, double most, double start, double length) {

        static Axis of(List<Double> values, double start, double length) {
            double least = values.stream().mapToDouble(v -> v).min().orElse(1);
            double most = values.stream().mapToDouble(v -> v).max().orElse(1);
            return new Axis(least / 1.2, most * 1.2, start, length);
        }

        double place(double value) {
            return start + length * Math.log(value / least) / Math.log(most / least);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            double step = most / least > 1000 ? 10 : 2;
            double first = Math.pow(step, Math.ceil(Math.log(least) / Math.log(step)));
            for (double tick = first; tick <= most; tick *= step) {
                ticks.add(tick);
            }
            return ticks;
        }
    }
}
