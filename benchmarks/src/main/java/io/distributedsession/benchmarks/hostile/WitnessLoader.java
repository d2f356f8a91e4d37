package io.distributedsession.benchmarks.hostile;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.distributedsession.state.TypeFilter;

/** The application's class loader, which remembers the names it is asked for and should not be. */
final class WitnessLoader extends ClassLoader {

    private final TypeFilter admitted;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    WitnessLoader(ClassLoader parent, TypeFilter admitted) {
        super(parent);
        this.admitted = admitted;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!admitted.admits(name)) {
            refused.add(name);
        }
        return super.loadClass(name, resolve);
    }

    /** Names outside the list that were to be loaded. */
    Set<String> refused() {
        return new TreeSet<>(refused);
    }
}
