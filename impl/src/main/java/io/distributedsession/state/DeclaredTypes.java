package io.distributedsession.state;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types that follow from what a bean declares: of its fields, their type arguments, array components and record
 * components, of the fields of those classes, and so on; the permitted subtypes of sealed types; and the classes by which a
 * class with a {@code writeReplace} method replaces itself, as far as they are nested in it.
 */
public final class DeclaredTypes {

    private final Set<Type> seen = new HashSet<>();
    private final Set<Class<?>> types = new LinkedHashSet<>();
    private final Map<String, Class<?>> wide = new LinkedHashMap<>();
    private final List<String> unserializable = new ArrayList<>();

    private DeclaredTypes() {}

    /**
     * Follows what a bean declares.
     *
     * @param bean the bean's class, for the type arguments of its superclasses
     * @param fields the fields of its state
     * @param named types that its annotations name
     */
    public static DeclaredTypes of(Class<?> bean, Collection<Field> fields, Collection<Class<?>> named) {
        DeclaredTypes declared = new DeclaredTypes();
        named.forEach(type -> declared.named(type));
        declared.superclassArguments(bean.getSimpleName(), bean);
        for (Field field : fields) {
            declared.follow(
                    field.getDeclaringClass().getSimpleName() + "." + field.getName(), field.getGenericType(), true);
        }
        return declared;
    }

    /** What the bean's state may hold. */
    public TypeFilter filter() {
        return TypeFilter.of(types);
    }

    /** One text {@code path: type} for each class that can never be serialized. */
    public List<String> unserializable() {
        return List.copyOf(unserializable);
    }

    /** One text {@code path: type} for each type of the bean's own fields of which there is no class that it may hold. */
    public List<String> unwritable() {
        return wide.entrySet().stream()
                .filter(field -> isUnwritable(field.getValue()))
                .map(field -> field.getKey() + ": " + field.getValue().getName())
                .toList();
    }

    private boolean isUnwritable(Class<?> type) {
        return types.stream().noneMatch(known -> isHoldable(known) && type.isAssignableFrom(known))
                && !JdkTypes.haveOneOf(type);
    }

    private static boolean isHoldable(Class<?> type) {
        return !isOpen(type) || replacesItself(type);
    }

    /** Of the JDK, only what is named is added to the value types: a declaration alone does not vouch for its contents. */
    private void named(Class<?> type) {
        types.add(type);
        follow("@AllowedTypes " + type.getSimpleName(), type, false);
        if (isPlatformClass(type) && Serializable.class.isAssignableFrom(type) && !type.isInterface()) {
            Arrays.stream(ObjectStreamClass.lookup(type).getFields())
                    .filter(field -> !field.isPrimitive())
                    .forEach(field -> types.add(field.getType()));
        }
    }

    /** {@code own}: whether the path is that of a field of the bean itself, not of a class in one. */
    private void follow(String path, Type type, boolean own) {
        if (type instanceof Class<?> raw && own && !raw.isArray() && !raw.isPrimitive()) {
            wide.put(path, raw);
        }
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof Class<?> raw) {
            followClass(path, raw, own);
        } else if (type instanceof ParameterizedType parameterized) {
            follow(path, parameterized.getRawType(), own);
            followAll(path, parameterized.getActualTypeArguments(), own);
        } else if (type instanceof GenericArrayType array) {
            follow(path, array.getGenericComponentType(), own);
        } else if (type instanceof WildcardType wildcard) {
            followAll(path, wildcard.getUpperBounds(), false);
            followAll(path, wildcard.getLowerBounds(), false);
        } else if (type instanceof TypeVariable<?> variable) {
            followAll(path, variable.getBounds(), false);
        }
    }

    private void followAll(String path, Type[] all, boolean own) {
        for (Type type : all) {
            follow(path, type, own);
        }
    }

    private void followClass(String path, Class<?> type, boolean own) {
        if (type.isArray()) {
            follow(path, type.getComponentType(), own);
        } else if (!type.isPrimitive()) {
            if (!type.isEnum() && !isOpen(type) && !Serializable.class.isAssignableFrom(type)) {
                unserializable.add(path + ": " + type.getName());
            } else if (!isPlatformClass(type)) {
                followApplicationClass(path, type);
            }
        }
    }

    private void followApplicationClass(String path, Class<?> type) {
        types.add(type);
        if (type.isSealed()) {
            followAll(path, type.getPermittedSubclasses(), false);
        }
        if (replacesItself(type)) {
            Arrays.stream(type.getDeclaredClasses())
                    .filter(Serializable.class::isAssignableFrom)
                    .forEach(nested -> follow(path, nested, false));
        }
        if (!type.isEnum() && !type.isInterface()) {
            superclassArguments(path, type);
            for (Class<?> part = type; part != null && !isPlatformClass(part); part = part.getSuperclass()) {
                followFields(path, part);
            }
        }
    }

    private void superclassArguments(String path, Class<?> type) {
        for (Class<?> part = type; part != null && !isPlatformClass(part); part = part.getSuperclass()) {
            if (part.getGenericSuperclass() instanceof ParameterizedType parameterized) {
                followAll(path, parameterized.getActualTypeArguments(), false);
            }
        }
    }

    private void followFields(String path, Class<?> type) {
        if (!Serializable.class.isAssignableFrom(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
                follow(path + "." + field.getName(), field.getGenericType(), false);
            }
        }
    }

    /** A subclass may be serializable where the declared type is not. */
    private static boolean isOpen(Class<?> type) {
        return type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type == Object.class;
    }

    private static boolean replacesItself(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("writeReplace") && method.getParameterCount() == 0);
    }

    /** The JDK's own classes know how to serialize themselves. */
    private static boolean isPlatformClass(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }
}
