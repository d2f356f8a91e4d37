package io.distributedsession.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.distributedsession.OnConflict;
import io.distributedsession.benchmarks.node.MapBeans;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

/** The beans of a history's session: two that merge by content, one whose numbers add up, and one that rejects. */
final class SessionBeans {

    /** How many counters there are. */
    static final int COUNTERS = 3;

    private static final BeanForm SET = form("set", MergeRules.DEFAULT);
    private static final BeanForm LOG = form("log", MergeRules.DEFAULT);
    private static final BeanForm REGISTER = form("register", MergeRules.DEFAULT);
    private static final BeanForm COUNTER =
            form("counters", new MergeRules(false, Set.of("counter0", "counter1", "counter2"), Set.of()));

    private static final String VALUE = "value";

    private final MapBeans beans;

    SessionBeans(MapBeans beans) {
        this.beans = beans;
    }

    private static BeanForm form(String name, MergeRules rules) {
        StateForm state = new StateForm(name, 0, SessionBeans.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of());
        return new BeanForm(state, rules, false, OnConflict.Policy.REJECT);
    }

    @SuppressWarnings("unchecked")
    Set<Long> set() {
        return (Set<Long>) beans.call(SET, Map.of(VALUE, new HashSet<Long>())).get(VALUE);
    }

    @SuppressWarnings("unchecked")
    List<Long> log() {
        return (List<Long>)
                beans.call(LOG, Map.of(VALUE, new ArrayList<Long>())).get(VALUE);
    }

    void add(int counter) {
        counters().merge("counter" + counter, 1L, (one, other) -> (Long) one + (Long) other);
    }

    private Map<String, Object> counters() {
        Map<String, Object> zeros = new HashMap<>();
        for (int i = 0; i < COUNTERS; i++) {
            zeros.put("counter" + i, 0L);
        }
        return beans.call(COUNTER, zeros);
    }

    long register() {
        return (long) beans.call(REGISTER, Map.of(VALUE, 0L)).get(VALUE);
    }

    void register(long value) {
        beans.call(REGISTER, Map.of(VALUE, 0L)).put(VALUE, value);
    }

    Snapshot snapshot() {
        Map<Integer, Long> counters = new HashMap<>();
        for (int i = 0; i < COUNTERS; i++) {
            counters.put(i, (Long) counters().get("counter" + i));
        }
        return new Snapshot(set(), log(), counters, register());
    }
}
