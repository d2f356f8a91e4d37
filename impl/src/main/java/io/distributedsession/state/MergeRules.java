package io.distributedsession.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/**
 * How the states of one bean are merged.
 *
 * @param wholeBean whether the bean is never merged by field
 * @param added the keys of the fields whose numbers are added up
 * @param unmerged the keys of the fields where a change on both sides is always a conflict; counts where a key is in both
 */
public record MergeRules(boolean wholeBean, Set<String> added, Set<String> unmerged) {

    /** The rules of a bean that says nothing. */
    public static final MergeRules DEFAULT = new MergeRules(false, Set.of(), Set.of());

    private static final Set<Class<?>> NUMBERS = Set.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            float.class,
            double.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    public MergeRules {
        added = Set.copyOf(added);
        unmerged = Set.copyOf(unmerged);
    }

    /** Whether values of a type can be added up. */
    public static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type);
    }
}
