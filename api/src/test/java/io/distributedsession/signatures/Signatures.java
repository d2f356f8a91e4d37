package io.distributedsession.signatures;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A public API as text, a line for each type and member that code of others can use. */
final class Signatures {

    private Signatures() {}

    /** The lines of all classes below a folder, in order. */
    static Set<String> of(Path classes) throws IOException {
        Set<String> lines = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> load(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(Signatures::isPublic)
                    .forEach(type -> add(type, lines));
        }
        return lines;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Signatures.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (!isUsable(outer.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static void add(Class<?> type, Set<String> lines) {
        lines.add(type.toGenericString() + extended(type) + deprecated(type));
        for (Field field : type.getDeclaredFields()) {
            add(field, field.toGenericString() + deprecated(field), lines);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, constructor.toGenericString() + deprecated(constructor), lines);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isBridge()) {
                add(method, method.toGenericString() + defaultOf(method) + deprecated(method), lines);
            }
        }
    }

    private static void add(Member member, String line, Set<String> lines) {
        if (isUsable(member.getModifiers()) && !member.isSynthetic()) {
            lines.add(line);
        }
    }

    /** Public, or protected: a class of others may extend this one. */
    private static boolean isUsable(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String extended(Class<?> type) {
        StringBuilder line = new StringBuilder();
        if (type.getGenericSuperclass() != null && type.getSuperclass() != Object.class) {
            line.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        for (var implemented : type.getGenericInterfaces()) {
            line.append(" implements ").append(implemented.getTypeName());
        }
        return line.toString();
    }

    /** An element of an annotation without a default must be given by every user. */
    private static String defaultOf(Method method) {
        Object value = method.getDefaultValue();
        if (value == null) {
            return "";
        }
        return " default " + (value instanceof Object[] several ? java.util.Arrays.toString(several) : value);
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? " deprecated" : "";
    }
}
