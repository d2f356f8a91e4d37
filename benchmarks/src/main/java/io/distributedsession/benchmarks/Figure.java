package io.distributedsession.benchmarks;

import java.util.Locale;

/**
 * A measured value and its goal.
 *
 * @param shown the value as people read it
 * @param goal the goal as people read it
 * @param holds whether the value, before it was rounded, reaches the goal
 */
public record Figure(String shown, String goal, boolean holds) {

    /** Something that must not happen. */
    public static Figure none(long count) {
        return none(count, "");
    }

    /** The same, with a word on what it is. */
    public static Figure none(long count, String unit) {
        return new Figure(count + unit, "0" + unit, count == 0);
    }

    /** A ratio that must not be above a limit. */
    public static Figure ratio(double value, double limit) {
        return atMost(value, limit, "");
    }

    /** A value that must not be above a limit. */
    public static Figure atMost(double value, double limit, String unit) {
        return new Figure(number("%.3f", value) + unit, "<= " + number("%.2f", limit) + unit, value <= limit);
    }

    /** A value that must not be below a limit. */
    public static Figure atLeast(double value, double limit, String unit) {
        return new Figure(number("%.3f", value) + unit, ">= " + number("%.2f", limit) + unit, value >= limit);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
