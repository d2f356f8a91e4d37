package io.distributedsession.state;

import java.util.Objects;
import java.util.Set;

/**
 * What the codec knows of a bean in this build.
 *
 * @param bean the stored name
 * @param schema the number of the bean's form, 0 to 65535
 * @param loader finds the classes of its state
 * @param types the classes that its state may hold
 * @param fields the keys of its fields; stored state can have others, of a newer or an older build
 */
public record StateForm(String bean, int schema, ClassLoader loader, TypeFilter types, Set<String> fields) {

    public StateForm {
        Objects.requireNonNull(bean, "bean");
        Objects.requireNonNull(loader, "loader");
        Objects.requireNonNull(types, "types");
        fields = Set.copyOf(fields);
    }
}
