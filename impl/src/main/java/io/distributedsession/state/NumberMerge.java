package io.distributedsession.state;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers that both sides changed. */
final class NumberMerge {

    private NumberMerge() {}

    /** Numbers, and arrays of them; arrays of bytes are data, not counts. */
    static boolean isNumeric(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value instanceof Number;
        }
        Class<?> type = value.getClass();
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type != byte.class && (MergeRules.isNumber(type) || Number.class.isAssignableFrom(type));
    }

    /**
     * What both sides added, in their own type.
     *
     * @param base {@code null} counts as zero
     */
    static Object sum(Object base, Object theirs, Object mine) throws MergeConflict {
        MergeConflict.unless(theirs != null && mine != null && theirs.getClass() == mine.getClass());
        MergeConflict.unless(base == null || base.getClass() == mine.getClass());
        // exact, so that neither an overflow nor a rounding in between shows
        BigDecimal before = base == null ? BigDecimal.ZERO : exact(base);
        return inTypeOf(mine, exact(theirs).add(exact(mine)).subtract(before));
    }

    private static BigDecimal exact(Object number) throws MergeConflict {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            double value = ((Number) number).doubleValue();
            MergeConflict.unless(Double.isFinite(value));
            return new BigDecimal(value);
        }
        MergeConflict.unless(MergeRules.isNumber(number.getClass()));
        return BigDecimal.valueOf(((Number) number).longValue());
    }

    private static Object inTypeOf(Object number, BigDecimal sum) throws MergeConflict {
        if (number instanceof BigDecimal) {
            return sum;
        }
        if (number instanceof BigInteger) {
            return sum.toBigIntegerExact();
        }
        if (number instanceof Double) {
            MergeConflict.unless(Double.isFinite(sum.doubleValue()));
            return sum.doubleValue();
        }
        if (number instanceof Float) {
            MergeConflict.unless(Float.isFinite(sum.floatValue()));
            return sum.floatValue();
        }
        return integral(number, sum);
    }

    private static Object integral(Object number, BigDecimal sum) throws MergeConflict {
        try {
            if (number instanceof Long) {
                return sum.longValueExact();
            }
            if (number instanceof Integer) {
                return sum.intValueExact();
            }
            return number instanceof Short ? (Object) sum.shortValueExact() : (Object) sum.byteValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new MergeConflict();
        }
    }
}
