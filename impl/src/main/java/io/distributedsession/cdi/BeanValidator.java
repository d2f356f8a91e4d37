package io.distributedsession.cdi;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.distributedsession.StoredAs;
import io.distributedsession.state.DeclaredTypes;

/** Finds everything that is wrong with the scoped beans, so that one deployment attempt tells all. */
final class BeanValidator {

    private static final Pattern STORED_NAME = Pattern.compile("[A-Za-z0-9._$-]{1,255}");
    private static final int MOST_SCHEMA = 65_535;

    private final List<String> problems = new ArrayList<>();

    private BeanValidator() {}

    static List<String> validate(Collection<ScopedBean> beans) {
        BeanValidator validator = new BeanValidator();
        Map<String, List<ScopedBean>> byName = new HashMap<>();
        for (ScopedBean bean : beans) {
            List<ScopedBean> sameName = byName.computeIfAbsent(bean.name(), name -> new ArrayList<>());
            validator.storedName(bean, sameName);
            sameName.add(bean);
            validator.proxyable(bean.type());
            validator.superclasses(bean.type());
            validator.serializable(bean);
            validator.policies(bean);
            validator.problems.addAll(new MergeAnnotations(bean.type(), bean.fields()).problems());
        }
        return validator.problems;
    }

    /** Modules that share sessions may each have a bean of the name, even each its own copy of one class. */
    private void storedName(ScopedBean bean, List<ScopedBean> sameName) {
        sameName.stream()
                .filter(other -> Modules.meet(other.type(), bean.type()))
                .findFirst()
                .ifPresent(other -> problems.add(CdiMessages.sameStoredName(bean.name(), other.type(), bean.type())));
        StoredAs stored = bean.type().getAnnotation(StoredAs.class);
        if (stored != null && !STORED_NAME.matcher(stored.value()).matches()) {
            problems.add(CdiMessages.badStoredName(bean.type(), stored.value()));
        }
        if (stored != null && (stored.schema() < 0 || stored.schema() > MOST_SCHEMA)) {
            problems.add(CdiMessages.badSchema(bean.type(), stored.schema()));
        }
    }

    /** CDI 4.0, section "Unproxyable bean types"; containers check other rules of normal-scoped beans themselves, earlier. */
    private void proxyable(Class<?> type) {
        if (Modifier.isFinal(type.getModifiers())) {
            problems.add(CdiMessages.unproxyable(type, "the class is final", "remove final"));
        }
        boolean constructible = Arrays.stream(type.getDeclaredConstructors()).anyMatch(BeanValidator::isUsable);
        if (!constructible) {
            problems.add(CdiMessages.unproxyable(
                    type,
                    "it has no constructor without parameters that is not private",
                    "add one beside the @Inject one"));
        }
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (isUnproxyable(method)) {
                    problems.add(CdiMessages.unproxyable(
                            type, "method " + method.getName() + " is final", "remove final or make it private"));
                }
            }
        }
    }

    private static boolean isUsable(Constructor<?> constructor) {
        return constructor.getParameterCount() == 0 && !Modifier.isPrivate(constructor.getModifiers());
    }

    private static boolean isUnproxyable(Method method) {
        int modifiers = method.getModifiers();
        return Modifier.isFinal(modifiers)
                && !Modifier.isPrivate(modifiers)
                && !Modifier.isStatic(modifiers)
                && !method.isSynthetic();
    }

    private void superclasses(Class<?> type) {
        Class<?> superclass = type.getSuperclass();
        while (!StateFields.isPlatformClass(superclass)) {
            superclass = superclass.getSuperclass();
        }
        if (superclass != Object.class) {
            problems.add(CdiMessages.platformSuperclass(type, superclass));
        }
    }

    private void policies(ScopedBean bean) {
        if (bean.form().exclusive() && bean.form().optional()) {
            problems.add(CdiMessages.exclusiveAndOptional(bean.type()));
        }
    }

    private void serializable(ScopedBean bean) {
        if (!Serializable.class.isAssignableFrom(bean.type())) {
            problems.add(CdiMessages.beanNotSerializable(bean.type()));
        }
        DeclaredTypes types = StateFields.types(bean.type(), bean.declaredState());
        types.unserializable().forEach(field -> problems.add(CdiMessages.fieldNotSerializable(bean.type(), field)));
        types.unwritable().forEach(field -> problems.add(CdiMessages.nothingAllowed(bean.type(), field)));
    }
}
