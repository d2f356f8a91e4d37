package io.distributedsession.benchmarks.node;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.exchange.BeanForm;
import io.distributedsession.exchange.BeanStates;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.LiveBean;
import io.distributedsession.state.BeanState;

/** The beans of one exchange, without a container: each is a map of its fields. For one thread. */
public final class MapBeans implements BeanStates {

    private final Exchange exchange;
    private final Map<String, MapBean> live = new HashMap<>();

    MapBeans(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Calls a bean: its fields, to be read or changed; what a new one begins with is not a change. */
    public Map<String, Object> call(BeanForm form, Map<String, Object> initial) {
        return live.computeIfAbsent(form.name(), name -> make(form, initial)).fields;
    }

    private MapBean make(BeanForm form, Map<String, Object> initial) {
        MapBean bean = new MapBean(form);
        Optional<BeanState> stored = exchange.restore(form);
        bean.fields.putAll(stored.map(BeanState::fields).orElse(initial));
        if (stored.isEmpty()) {
            exchange.made(form, bean.capture());
        }
        return bean;
    }

    @Override
    public Collection<LiveBean> live() {
        return List.copyOf(live.values());
    }

    @Override
    public Set<String> destroyed() {
        return Set.of();
    }

    @Override
    public void invalidate(Set<String> storedNames) {
        live.clear();
    }

    @Override
    public void passivate() {
        live.clear();
    }

    private record MapBean(BeanForm form, Map<String, Object> fields) implements LiveBean {

        MapBean(BeanForm form) {
            this(form, new HashMap<>());
        }

        @Override
        public boolean isCalled() {
            return true;
        }

        @Override
        public BeanState capture() {
            return new BeanState(form.state().schema(), fields);
        }

        @Override
        public void replace(BeanState state) {
            fields.clear();
            fields.putAll(state.fields());
        }
    }
}
