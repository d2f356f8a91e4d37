package io.distributedsession.exchange;

import io.distributedsession.budget.CurrentBudget;

/**
 * The exchange that this thread works for. The filters bind and unbind; several threads may be bound to one exchange. The
 * thread's binding is static because the container asks for it on every call of a scoped bean; it holds no state of an
 * application beyond a request.
 */
public final class CurrentExchange {

    private static final ThreadLocal<Exchange> BOUND = new ThreadLocal<>();

    /** Of a thread that is bound already. */
    private static final Binding STAYS = () -> {};

    private CurrentExchange() {}

    /** The exchange of this thread, {@code null} if there is none or it has ended. */
    public static Exchange getOrNull() {
        Exchange exchange = BOUND.get();
        return exchange == null || exchange.isEnded() ? null : exchange;
    }

    /** Binds this thread, and lets it spend of the exchange's budget, until the binding is closed, which restores what was bound before. */
    public static Binding bind(Exchange exchange) {
        Exchange previous = BOUND.get();
        if (previous == exchange && exchange != null && CurrentBudget.isBound(exchange.budget())) {
            return STAYS;
        }
        BOUND.set(exchange);
        CurrentBudget.Binding budget = CurrentBudget.bind(exchange == null ? null : exchange.budget());
        return () -> {
            budget.close();
            if (previous == null) {
                BOUND.remove();
            } else {
                BOUND.set(previous);
            }
        };
    }

    /** A thread's binding; to be closed on the same thread. */
    public interface Binding extends AutoCloseable {

        @Override
        void close();
    }
}
