package io.distributedsession.cdi;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Specializes;

/**
 * Beans that another bean takes the place of, by {@code @Specializes} or as an enabled alternative that extends them. They
 * may share a stored name with it, which keeps the state when the one replaces the other.
 */
final class Replacements {

    private Replacements() {}

    /** Takes the replaced beans out; some containers announce them although they are not enabled. */
    static void drop(Map<Class<?>, ScopedBean> beans) {
        for (ScopedBean bean : List.copyOf(beans.values())) {
            ScopedBean replaced = beans.get(bean.type().getSuperclass());
            if (replaced != null && replaces(bean, replaced)) {
                beans.remove(replaced.type());
            }
        }
    }

    private static boolean replaces(ScopedBean bean, ScopedBean replaced) {
        return bean.type().isAnnotationPresent(Specializes.class)
                || bean.bean().isAlternative() && bean.name().equals(replaced.name());
    }
}
