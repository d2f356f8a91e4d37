package io.distributedsession.cdi;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The server's default managed executor (Jakarta Concurrency 3.0, section 3.1.4), so that the library has no threads of its
 * own; the JDK's common pool where there is none. Looked up when needed: the name belongs to the component that runs.
 */
final class ServerExecutor implements Executor {

    private static final String NAME = "java:comp/DefaultManagedExecutorService";

    @Override
    public void execute(Runnable task) {
        find().execute(task);
    }

    private static Executor find() {
        try {
            Object found = InitialContext.doLookup(NAME);
            return found instanceof Executor executor ? executor : ForkJoinPool.commonPool();
        } catch (NamingException e) {
            return ForkJoinPool.commonPool();
        }
    }
}
