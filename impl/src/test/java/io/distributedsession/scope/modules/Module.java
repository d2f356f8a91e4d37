package io.distributedsession.scope.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The class loader of a module that has one of the tills. */
final class Module extends ClassLoader {

    private static final Set<String> TILLS = Set.of(FirstTill.class.getName(), OtherTill.class.getName());

    private final Class<? extends Till> own;

    /**
     * @param own the class that it has, one of its own of the same name
     * @param parent what else it sees: of the tills only those that a parent module has
     */
    Module(Class<? extends Till> own, ClassLoader parent) {
        super(parent);
        this.own = own;
    }

    @SuppressWarnings("unchecked") // that of the given name
    Class<? extends Till> till() {
        try {
            return (Class<? extends Till>) loadClass(own.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (name.equals(own.getName())) {
                return define(name);
            }
            if (TILLS.contains(name) && !(getParent() instanceof Module)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) {
        try (InputStream file = own.getResourceAsStream(own.getSimpleName() + ".class")) {
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
