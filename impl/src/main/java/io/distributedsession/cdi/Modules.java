package io.distributedsession.cdi;

/**
 * Tells the modules of an application apart that has several, such as an EAR with two WARs: classes of one module are not seen by
 * those of another, and servers say nothing more of modules than this.
 */
final class Modules {

    private Modules() {}

    /** Whether one of the classes is seen from the module of the other: the same module, or one that sees the other. */
    static boolean meet(Class<?> one, Class<?> other) {
        return sees(one.getClassLoader(), other) || sees(other.getClassLoader(), one);
    }

    /** Whether code that is loaded by this loader, {@code null} for that of the JVM, would get this very class. */
    static boolean sees(ClassLoader loader, Class<?> type) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
