package io.distributedsession.cdi;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.distributedsession.exchange.Exchange;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.StateForm;

/**
 * The making of one scoped bean, from the container's constructor call to its {@code @PostConstruct}. Creations nest where
 * a constructor or {@code @PostConstruct} calls another scoped bean; each thread has its own stack of them.
 */
final class Creation {

    private static final ThreadLocal<Deque<Creation>> STACK = ThreadLocal.withInitial(ArrayDeque::new);

    private final ScopedBean bean;
    private final Exchange exchange;
    private final Optional<BeanState> stored;
    private Object target;
    private List<Object> arguments = List.of();
    private Map<String, Object> unknown = Map.of();

    Creation(ScopedBean bean, Exchange exchange, Optional<BeanState> stored) {
        this.bean = bean;
        this.exchange = exchange;
        this.stored = stored;
    }

    static Creation currentOrNull() {
        Deque<Creation> stack = STACK.get();
        if (stack.isEmpty()) {
            STACK.remove();
            return null;
        }
        return stack.peek();
    }

    /** Fails if this thread is making the bean already: a cycle that no order of calls can resolve. */
    static void requireNoCycle(ScopedBean bean) {
        Deque<Creation> stack = STACK.get();
        if (stack.stream().noneMatch(creation -> creation.bean == bean)) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (Iterator<Creation> outermost = stack.descendingIterator(); outermost.hasNext(); ) {
            path.append(outermost.next().bean.type().getSimpleName()).append(" -> ");
        }
        throw CdiMessages.cycle(path.append(bean.type().getSimpleName()).toString());
    }

    /** Runs the container's creation of the bean. */
    <T> T run(Supplier<T> create) {
        Deque<Creation> stack = STACK.get();
        stack.push(this);
        try {
            return create.get();
        } finally {
            stack.pop();
            if (stack.isEmpty()) {
                STACK.remove();
            }
        }
    }

    /** Whether this is the making of the bean with this class. */
    boolean isFor(Class<?> type) {
        return type.isAssignableFrom(bean.type()) || bean.type().isAssignableFrom(type);
    }

    /** The object exists; its constructor got these arguments. */
    void constructed(Object object, Object[] parameters) {
        target = object;
        // a value such as Boolean.FALSE is one object wherever it comes from: identity says nothing
        arguments = parameters == null
                ? List.of()
                : Arrays.stream(parameters).filter(Creation::hasIdentity).toList();
    }

    private static boolean hasIdentity(Object argument) {
        return argument != null
                && !(argument instanceof Number)
                && !(argument instanceof Boolean)
                && !(argument instanceof Character)
                && !(argument instanceof Enum);
    }

    /**
     * The object is injected. Stored state is laid over it, and its own {@code @PostConstruct} does not run again; without
     * stored state it runs for the first time in this session.
     */
    void injected(Runnable postConstruct) {
        if (target == null) {
            throw CdiMessages.notIntercepted(bean.type());
        }
        if (stored.isPresent()) {
            restore(stored.get());
            return;
        }
        if (!bean.hasPostConstruct()) {
            exchange.made(bean.form(), capture());
        }
        postConstruct.run();
    }

    private void restore(BeanState state) {
        overlay(state);
        StateForm form = bean.form().state();
        if (state.schema() != form.schema() || !state.fields().keySet().equals(form.fields())) {
            exchange.restored(bean.form(), state, capture());
        }
    }

    /** Lays a state over the object. */
    void overlay(BeanState state) {
        boolean older = state.schema() < bean.form().state().schema();
        unknown = bean.fields().overlay(target, state.fields(), older);
    }

    /** Whether the session gets this bean now. */
    boolean isForTheFirstTime() {
        return stored.isEmpty();
    }

    /** The object that holds the state. */
    Object target() {
        return target;
    }

    /** The state of the object now; values that no field of this build takes are carried along. */
    BeanState capture() {
        Map<String, Object> values = bean.fields().capture(target, arguments);
        values.putAll(unknown);
        return new BeanState(bean.form().state().schema(), values);
    }
}
