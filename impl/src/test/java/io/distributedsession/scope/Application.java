package io.distributedsession.scope;

import java.util.function.Supplier;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

import io.distributedsession.cdi.DistributedSessionExtension;
import io.distributedsession.cdi.DistributedSessionInterceptor;
import io.distributedsession.cdi.MethodRulesInterceptor;

/** An application of a few beans on whatever CDI implementation is on the class path, its sessions kept in memory. */
public final class Application implements AutoCloseable {

    private final ClassLoader previous;
    private final ClassLoader loader;
    private final SeContainer container;

    private Application(ClassLoader previous, ClassLoader loader, SeContainer container) {
        this.previous = previous;
        this.loader = loader;
        this.container = container;
    }

    public static Application of(Class<?>... beans) {
        return of(SeContainerInitializer.newInstance(), beans);
    }

    public static Application of(SeContainerInitializer initializer, Class<?>... beans) {
        return start(initializer.addBeanClasses(MemoryOptions.class), beans);
    }

    /** An application that does not set its options in code. */
    public static Application configured(Class<?>... beans) {
        return start(SeContainerInitializer.newInstance(), beans);
    }

    private static Application start(SeContainerInitializer initializer, Class<?>... beans) {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        // OpenWebBeans keeps a container that failed to start registered under its loader
        ClassLoader loader = new ClassLoader(previous) {};
        thread.setContextClassLoader(loader);
        try {
            return new Application(
                    previous,
                    loader,
                    initializer
                            .disableDiscovery()
                            .addExtensions(DistributedSessionExtension.class)
                            .addBeanClasses(DistributedSessionInterceptor.class, MethodRulesInterceptor.class)
                            .addBeanClasses(beans)
                            .initialize());
        } catch (RuntimeException e) {
            thread.setContextClassLoader(previous);
            throw e;
        }
    }

    /** Runs code as the server would run the application's: OpenWebBeans finds its container by the thread's class loader. */
    public <T> T within(Supplier<T> code) {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return code.get();
        } finally {
            thread.setContextClassLoader(outside);
        }
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    public SeContainer container() {
        return container;
    }

    /** A new visitor without cookies. */
    public Browser browser() {
        return new Browser(this);
    }

    @Override
    public void close() {
        within(() -> {
            container.close();
            return null;
        });
        Thread.currentThread().setContextClassLoader(previous);
    }
}
