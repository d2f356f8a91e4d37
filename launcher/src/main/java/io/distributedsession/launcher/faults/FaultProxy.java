package io.distributedsession.launcher.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Stands before DynamoDB, hands every call on, lets those suffer that a plan says, and tells of all. The plan may change at
 * any time; it holds for calls from then on. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final URI database;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Fault, Long> suffered = new EnumMap<>(Fault.class);
    private final Past past = new Past();
    private final int port;
    private volatile FaultPlan plan = FaultPlan.none();
    private volatile ServerSocket listening;

    private FaultProxy(URI database, ServerSocket listening) {
        this.database = database;
        this.listening = listening;
        this.port = listening.getLocalPort();
        threads.execute(() -> accept(listening));
    }

    /**
     * Starts to listen on a free port of this machine; all calls go through until there is another plan.
     *
     * @param database where the calls go
     * @return the running proxy
     * @throws IOException if it cannot listen
     */
    public static FaultProxy before(URI database) throws IOException {
        return new FaultProxy(database, listen(0));
    }

    /**
     * Where it answers.
     *
     * @return the URI for an SDK's endpoint override
     */
    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    /**
     * Tells somebody of every call from now on, before it is handed on.
     *
     * @param listener told on the threads of the calls
     */
    public void onCall(Consumer<Call> listener) {
        listeners.add(listener);
    }

    /**
     * Changes which calls suffer from now on.
     *
     * @param next the plan
     */
    public void follow(FaultPlan next) {
        plan = next;
    }

    /**
     * How often calls have suffered.
     *
     * @return the calls by what they suffered; a copy
     */
    public Map<Fault, Long> suffered() {
        synchronized (suffered) {
            return suffered.isEmpty() ? Map.of() : new EnumMap<>(suffered);
        }
    }

    /**
     * How many clients' connections are open.
     *
     * @return those that are kept without an answer too
     */
    public int openConnections() {
        return connections.size();
    }

    /** Ends the open connections, and refuses new ones until {@link #heal()}. */
    public void refuseConnections() {
        close(listening);
        cutConnections();
    }

    /** Ends the open connections, those that are kept without an answer too; new ones are welcome. */
    public void cutConnections() {
        connections.forEach(Connection::quietlyClose);
    }

    /** All calls go through again; connections that are kept without an answer end. */
    public synchronized void heal() {
        plan = FaultPlan.none();
        connections.stream().filter(Connection::isSilent).forEach(Connection::quietlyClose);
        if (listening.isClosed()) {
            try {
                listening = listen(port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ServerSocket again = listening;
            threads.execute(() -> accept(again));
        }
    }

    @Override
    public void close() {
        refuseConnections();
        threads.shutdownNow();
    }

    URI database() {
        return database;
    }

    Past past() {
        return past;
    }

    /** The plan that holds for the call; one that a listener makes is for later calls. */
    FaultPlan heard(Call call) {
        FaultPlan held = plan;
        listeners.forEach(listener -> listener.accept(call));
        return held;
    }

    void suffered(Fault fault) {
        synchronized (suffered) {
            suffered.merge(fault, 1L, Long::sum);
        }
    }

    void ended(Connection connection) {
        connections.remove(connection);
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Connection connection = new Connection(server.accept(), this);
                connections.add(connection);
                threads.execute(connection);
                if (server.isClosed()) {
                    connection.quietlyClose(); // came in too late to be cut with the others
                }
            }
        } catch (IOException | RejectedExecutionException closed) {
            // connections are refused now, or the proxy was closed
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        // connections that a refusal has cut linger on the port
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return server;
    }

    private static void close(ServerSocket server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }
}
