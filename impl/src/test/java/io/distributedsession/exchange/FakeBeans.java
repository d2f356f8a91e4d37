package io.distributedsession.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.distributedsession.OnConflict;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

/** Beans that are maps of fields, without a container. */
final class FakeBeans implements BeanStates {

    private final Exchange exchange;
    private final Map<String, FakeBean> live = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();
    Set<String> invalidated = Set.of();
    boolean passivated;
    Set<String> exclusive = Set.of();
    Set<String> optional = Set.of();
    MergeRules rules = MergeRules.DEFAULT;
    OnConflict.Policy policy = OnConflict.Policy.REJECT;

    FakeBeans(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Calls a bean: its fields, to be read or changed. */
    Map<String, Object> call(String name) {
        // making one may end another user's session, and with it those that live
        FakeBean bean = live.containsKey(name) ? live.get(name) : make(name);
        live.put(name, bean);
        bean.called = true;
        return bean.fields;
    }

    private FakeBean make(String name) {
        FakeBean bean = new FakeBean(new BeanForm(
                new StateForm(name, 0, FakeBeans.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of()),
                rules,
                exclusive.contains(name),
                policy,
                optional.contains(name)));
        exchange.restore(bean.form)
                .ifPresentOrElse(
                        state -> bean.fields.putAll(state.fields()), () -> exchange.made(bean.form, bean.state()));
        return bean;
    }

    void destroy(String name) {
        live.remove(name);
        destroyed.add(name);
    }

    @Override
    public Collection<LiveBean> live() {
        return List.copyOf(live.values());
    }

    @Override
    public Set<String> destroyed() {
        return destroyed;
    }

    @Override
    public void invalidate(Set<String> storedNames) {
        invalidated = storedNames;
        live.clear();
    }

    @Override
    public void passivate() {
        passivated = true;
        live.clear();
    }

    private static final class FakeBean implements LiveBean {

        final BeanForm form;
        final Map<String, Object> fields = new HashMap<>();
        boolean called;

        FakeBean(BeanForm form) {
            this.form = form;
        }

        BeanState state() {
            return new BeanState(0, fields);
        }

        @Override
        public BeanForm form() {
            return form;
        }

        @Override
        public boolean isCalled() {
            return called;
        }

        @Override
        public void replace(BeanState state) {
            fields.clear();
            fields.putAll(state.fields());
        }

        @Override
        public BeanState capture() {
            return state();
        }
    }
}
