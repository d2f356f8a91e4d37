package io.distributedsession.budget;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The budget of the request that this thread works for; without one, each call to the store has one of its own. The binding is
 * static because calls are made far below those who know the request; it holds no state of an application beyond one.
 */
public final class CurrentBudget {

    private static final ThreadLocal<Budget> BOUND = new ThreadLocal<>();

    private CurrentBudget() {}

    /** This thread's budget. */
    public static Optional<Budget> get() {
        return Optional.ofNullable(BOUND.get());
    }

    /** Whether this is the thread's budget. */
    public static boolean isBound(Budget budget) {
        return BOUND.get() == budget;
    }

    /**
     * Binds this thread until the binding is closed, which restores what was bound before.
     *
     * @param budget {@code null}: none
     */
    public static Binding bind(Budget budget) {
        Budget previous = exchange(budget);
        return () -> exchange(previous);
    }

    /**
     * Binds this thread until another exchange; who calls this restores what was bound before, whatever happens. For those who bind
     * often: it makes no object.
     *
     * @param budget {@code null}: none
     * @return what was bound before; {@code null}: none
     */
    public static Budget exchange(Budget budget) {
        Budget previous = BOUND.get();
        if (previous != budget) {
            set(budget);
        }
        return previous;
    }

    /** Runs calls that belong together under this thread's budget, or, without one, under one of this size together. */
    public static <T> T within(Duration total, Supplier<T> calls) {
        return BOUND.get() == null ? under(Budget.of(total), calls) : calls.get();
    }

    /** Runs calls under a budget that is not this thread's. */
    public static <T> T under(Budget budget, Supplier<T> calls) {
        Budget previous = exchange(budget);
        try {
            return calls.get();
        } finally {
            exchange(previous);
        }
    }

    /** Runs a call that must be tried in any case: under this thread's budget, or one of this size if less is left of it. */
    public static <T> T withReserve(Duration reserve, Supplier<T> call) {
        Budget budget = BOUND.get();
        return budget == null || budget.hasLeft(reserve) ? call.get() : under(Budget.of(reserve), call);
    }

    /** Runs calls that are not of the request's account: each has a budget of its own. */
    public static <T> T apart(Supplier<T> calls) {
        return under(null, calls);
    }

    private static void set(Budget budget) {
        if (budget == null) {
            BOUND.remove();
        } else {
            BOUND.set(budget);
        }
    }

    /** A thread's binding; to be closed on the same thread. */
    public interface Binding extends AutoCloseable {

        @Override
        void close();
    }
}
