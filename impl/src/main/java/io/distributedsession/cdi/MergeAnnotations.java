package io.distributedsession.cdi;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.Merge;
import io.distributedsession.Merge.Rule;
import io.distributedsession.OnConflict;
import io.distributedsession.state.MergeRules;

/** What a bean class says about changes by two requests. */
final class MergeAnnotations {

    private final Class<?> bean;
    private final StateFields fields;
    private final Optional<Rule> beanRule;

    MergeAnnotations(Class<?> bean, StateFields fields) {
        this.bean = bean;
        this.fields = fields;
        this.beanRule = Optional.ofNullable(bean.getAnnotation(Merge.class)).map(Merge::value);
    }

    MergeRules rules() {
        Set<String> added = new HashSet<>();
        Set<String> unmerged = new HashSet<>();
        for (StateField state : fields.keyed()) {
            Optional<Rule> rule = ruleOf(state.field());
            if (rule.isPresent()) {
                (rule.get() == Rule.ADD ? added : unmerged).add(state.key());
            } else if (isAddedByBean(state.field())) {
                added.add(state.key());
            }
        }
        return new MergeRules(isUnmerged(), added, unmerged);
    }

    OnConflict.Policy policy() {
        OnConflict onConflict = bean.getAnnotation(OnConflict.class);
        return onConflict == null ? OnConflict.Policy.REJECT : onConflict.value();
    }

    /** What is wrong with the annotations, one text for each problem. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<Field> stored = new HashSet<>(fields.list());
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                ruleOf(field).flatMap(rule -> problem(field, rule, stored)).ifPresent(problems::add);
            }
        }
        if (beanRule.equals(Optional.of(Rule.ADD)) && stored.stream().noneMatch(this::isAddedByBean)) {
            problems.add(CdiMessages.nothingToAdd(bean));
        }
        return problems;
    }

    private Optional<String> problem(Field field, Rule rule, Set<Field> stored) {
        if (!stored.contains(field)) {
            return Optional.of(CdiMessages.mergeWithoutState(field));
        }
        if (isUnmerged()) {
            return Optional.of(CdiMessages.mergeInUnmergedBean(bean, field));
        }
        boolean addable = rule != Rule.ADD || holdsNumbers(field.getGenericType());
        return addable ? Optional.empty() : Optional.of(CdiMessages.notAddable(field));
    }

    private boolean isUnmerged() {
        return beanRule.equals(Optional.of(Rule.NONE));
    }

    private boolean isAddedByBean(Field field) {
        return beanRule.equals(Optional.of(Rule.ADD))
                && ruleOf(field).isEmpty()
                && MergeRules.isNumber(field.getType());
    }

    private static Optional<Rule> ruleOf(Field field) {
        return Optional.ofNullable(field.getAnnotation(Merge.class)).map(Merge::value);
    }

    /** A number, or a map to numbers, or to such maps. */
    private static boolean holdsNumbers(Type type) {
        if (type instanceof ParameterizedType map
                && map.getRawType() instanceof Class<?> raw
                && Map.class.isAssignableFrom(raw)) {
            Type[] arguments = map.getActualTypeArguments();
            return holdsNumbers(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> number && MergeRules.isNumber(number);
    }
}
