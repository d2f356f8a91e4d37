package io.distributedsession.state;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the codec knows of a bean in this build. Thread-safe. */
public final class StateForm {

    private final String bean;
    private final int schema;
    private final ClassLoader loader;
    private final TypeFilter types;
    private final Set<String> fields;
    private final Map<String, Class<?>> loaded = new ConcurrentHashMap<>();

    /**
     * A bean's form.
     *
     * @param bean the stored name
     * @param schema the number of the bean's form, 0 to 65535
     * @param loader finds the classes of its state
     * @param types the classes that its state may hold
     * @param fields the keys of its fields; stored state can have others, of a newer or an older build
     */
    public StateForm(String bean, int schema, ClassLoader loader, TypeFilter types, Set<String> fields) {
        this.bean = Objects.requireNonNull(bean, "bean");
        this.schema = schema;
        this.loader = Objects.requireNonNull(loader, "loader");
        this.types = Objects.requireNonNull(types, "types");
        this.fields = Set.copyOf(fields);
    }

    public String bean() {
        return bean;
    }

    public int schema() {
        return schema;
    }

    ClassLoader loader() {
        return loader;
    }

    TypeFilter types() {
        return types;
    }

    public Set<String> fields() {
        return fields;
    }

    /**
     * The class of a name that its state may hold, not initialised. Every stream names its classes, and finding each
     * anew, though the JVM remembers it too, was seven parts in a hundred of a read on a server.
     */
    Class<?> load(String name) throws ClassNotFoundException {
        Class<?> known = loaded.get(name);
        if (known != null) {
            return known;
        }
        Class<?> found = Class.forName(name, false, loader);
        // there are as many classes of arrays as a stream cares to name
        if (!found.isArray()) {
            loaded.put(name, found);
        }
        return found;
    }
}
