package io.distributedsession.state;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static io.distributedsession.state.SameValues.ABSENT;
import static io.distributedsession.state.SameValues.same;

/**
 * Merges what two requests made of one bean. All three states must come from {@link StateCodec#decode}: a live object can
 * differ from the same object restored, as a map that shrank does. They are not modified, but the result refers to their
 * values.
 *
 * <p>Each field is merged by its value. Fields that share a collection on all three sides share the merged one. Any other
 * object that fields share stays shared when the fields take the same side; where one field takes theirs and the other mine,
 * or a merged copy, each gets an equal object of its own.
 */
public final class StateMerge {

    private final Map<String, Object> base;
    private final Map<String, Object> theirs;
    private final Map<String, Object> mine;
    private final MergeRules rules;
    private final ValueMerge taking = new ValueMerge(false);
    private final ValueMerge adding = new ValueMerge(true);

    private StateMerge(BeanState base, BeanState theirs, BeanState mine, MergeRules rules) {
        this.base = base.fields();
        this.theirs = theirs.fields();
        this.mine = mine.fields();
        this.rules = rules;
    }

    /** What a merge comes to. */
    public sealed interface Result permits Merged, Conflict {}

    /** Both sides' changes are in this state. */
    public record Merged(BeanState state) implements Result {}

    /** The changes of this field stand against each other. */
    public record Conflict(String field) implements Result {}

    /**
     * Merges; never fails on a value, and never writes or reads anything.
     *
     * @param base what both sides started from
     * @param theirs what the other request stored
     * @param mine what this request is about to store
     */
    public static Result merge(BeanState base, BeanState theirs, BeanState mine, MergeRules rules) {
        StateMerge merge = new StateMerge(base, theirs, mine, rules);
        // fields of different forms need not mean the same
        boolean whole = rules.wholeBean() || theirs.schema() != mine.schema();
        return whole ? merge.whole(theirs, mine) : merge.byField(mine.schema());
    }

    private Result whole(BeanState theirState, BeanState myState) {
        if (firstDifference(base, theirs).isEmpty()) {
            return new Merged(myState);
        }
        Optional<String> changed = firstDifference(base, mine);
        return changed.isPresent() ? new Conflict(changed.get()) : new Merged(theirState);
    }

    private Optional<String> firstDifference(Map<String, Object> before, Map<String, Object> after) {
        for (String field : fields()) {
            if (!isSame(at(before, field), at(after, field))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(Object before, Object after) {
        try {
            return same(before, after);
        } catch (IOException | RuntimeException | StackOverflowError incomparable) {
            return false;
        }
    }

    private Result byField(int schema) {
        Map<String, Object> merged = new LinkedHashMap<>();
        for (String field : fields()) {
            try {
                merged.put(field, field(field));
            } catch (MergeConflict | IOException | RuntimeException | StackOverflowError unmergeable) {
                // whatever keeps a value from being compared or copied: taking a side would lose the other
                return new Conflict(field);
            }
        }
        merged.values().removeIf(value -> value == ABSENT);
        return new Merged(new BeanState(schema, merged));
    }

    private Object field(String field) throws MergeConflict, IOException {
        Object before = at(base, field);
        if (rules.unmerged().contains(field)) {
            if (same(before, at(theirs, field))) {
                return at(mine, field);
            }
            MergeConflict.unless(same(before, at(mine, field)));
            return at(theirs, field);
        }
        // a field that is new in this build counts from its initial value, which is not known
        boolean add = rules.added().contains(field) && before != ABSENT;
        return (add ? adding : taking).merge(before, at(theirs, field), at(mine, field));
    }

    private Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(mine.keySet());
        fields.addAll(theirs.keySet());
        fields.addAll(base.keySet());
        return fields;
    }

    private static Object at(Map<String, Object> side, String field) {
        return side.getOrDefault(field, ABSENT);
    }
}
