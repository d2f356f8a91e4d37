package io.distributedsession.state;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The classes that a bean's state may hold, by name. The same list serves writing and reading, so that what could not be read
 * is never written; a name that is not on it is refused before anything is loaded. Immutable.
 */
public final class TypeFilter {

    /** The value types of the JDK and no others. */
    public static final TypeFilter JDK_VALUES = new TypeFilter(Set.of());

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");

    private static final String ARRAYS_OF_PRIMITIVES = "ZBCSIJFD";

    private final Set<String> names;

    private TypeFilter(Set<String> names) {
        this.names = names;
    }

    /**
     * The value types of the JDK and some more. A class brings its serializable superclasses, which are written with it.
     *
     * @param types exactly these, not their subclasses
     */
    public static TypeFilter of(Collection<Class<?>> types) {
        Set<String> names = new HashSet<>();
        for (Class<?> type : types) {
            Class<?> written = type;
            while (written != null && (written == type || Serializable.class.isAssignableFrom(written))) {
                names.add(written.getName());
                written = written.getSuperclass();
            }
        }
        return new TypeFilter(Set.copyOf(names));
    }

    /**
     * Whether state may hold the class.
     *
     * @param name as {@link Class#getName} has it; an array is admitted with its component
     */
    public boolean admits(String name) {
        if (!name.startsWith("[")) {
            return names.contains(name) || JdkTypes.NAMES.contains(name) || PRIMITIVES.contains(name);
        }
        int at = name.lastIndexOf('[') + 1;
        if (name.startsWith("L", at) && name.endsWith(";")) {
            return admits(name.substring(at + 1, name.length() - 1));
        }
        return name.length() == at + 1 && ARRAYS_OF_PRIMITIVES.indexOf(name.charAt(at)) >= 0;
    }

    @Override
    public String toString() {
        return "TypeFilter[" + names.size() + " types beyond the JDK's]";
    }
}
