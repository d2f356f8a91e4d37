package io.distributedsession.dynamodb;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

import org.apache.http.conn.DnsResolver;

/**
 * The addresses of the store's hosts. A lookup cannot be cut off: it runs on a thread that serves no request, one for a host at a time.
 * A request waits for the first one only, and for no longer than a connection may take; later ones go on while the addresses known so
 * far are used, and these stay when a lookup fails. Thread-safe.
 */
final class Addresses implements DnsResolver, AutoCloseable {

    private static final String THREAD = "distributed-session-addresses";
    private static final int MOST_HOSTS_AT_ONCE = 4;
    private static final int IDLE_SECONDS = 5;

    /** What asks the name service. */
    interface Lookup {

        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Lookup lookup;
    private final Duration refresh;
    private final Duration wait;
    private final LongSupplier nanoTime;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, MOST_HOSTS_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Addresses::thread);
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * No addresses yet.
     *
     * @param refresh the age from which addresses are looked up again
     * @param wait how long a caller waits for the first addresses
     * @param nanoTime a monotonic clock
     */
    Addresses(Lookup lookup, Duration refresh, Duration wait, LongSupplier nanoTime) {
        this.lookup = lookup;
        this.refresh = refresh;
        this.wait = wait;
        this.nanoTime = nanoTime;
    }

    private static Thread thread(Runnable runs) {
        Thread thread = new Thread(runs, THREAD);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return hosts.computeIfAbsent(host, Host::new).addresses();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One host. */
    private final class Host {

        private final String name;
        private volatile InetAddress[] known;

        // guarded by this
        private CompletableFuture<InetAddress[]> underWay = CompletableFuture.completedFuture(null);
        private long askedAt;

        Host(String name) {
            this.name = name;
        }

        InetAddress[] addresses() throws UnknownHostException {
            InetAddress[] found = known;
            if (found == null) {
                return await(lookUp());
            }
            refreshIfOld();
            return found.clone();
        }

        private synchronized void refreshIfOld() {
            if (nanoTime.getAsLong() - askedAt >= refresh.toNanos()) {
                lookUp();
            }
        }

        private synchronized CompletableFuture<InetAddress[]> lookUp() {
            if (underWay.isDone()) {
                CompletableFuture<InetAddress[]> next = new CompletableFuture<>();
                underWay = next;
                askedAt = nanoTime.getAsLong();
                try {
                    threads.execute(() -> run(next));
                } catch (RejectedExecutionException e) {
                    next.completeExceptionally(e);
                }
            }
            return underWay;
        }

        private void run(CompletableFuture<InetAddress[]> next) {
            try {
                InetAddress[] found = lookup.addresses(name);
                known = found;
                next.complete(found);
            } catch (UnknownHostException | RuntimeException e) {
                next.completeExceptionally(e);
            }
        }

        private InetAddress[] await(CompletableFuture<InetAddress[]> first) throws UnknownHostException {
            try {
                return first.get(wait.toNanos(), TimeUnit.NANOSECONDS).clone();
            } catch (ExecutionException e) {
                throw unknown("was not found", e.getCause());
            } catch (TimeoutException e) {
                throw unknown("was not found within " + wait.toMillis() + " ms", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unknown("was not found before the thread was interrupted", e);
            }
        }

        private UnknownHostException unknown(String what, Throwable cause) {
            UnknownHostException unknown = new UnknownHostException(name + " " + what);
            unknown.initCause(cause);
            return unknown;
        }
    }
}
