package io.distributedsession.suite.support;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.launcher.Server;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * One node of each brand that the system property {@code suite.nodes} lists, all with the same application.
 *
 * @param servers the running servers, in that order
 */
public record Brands(List<Server> servers) implements AutoCloseable {

    private static final String PROPERTY = "suite.nodes";

    /** Starts a node of every brand. */
    public static Brands startAll(String name, WebArchive application) {
        return start(name, application, List.of(System.getProperty(PROPERTY).split(",")));
    }

    /** Starts a node of each of the first two brands. */
    public static Brands startTwo(String name, WebArchive application) {
        List<String> all = Arrays.asList(System.getProperty(PROPERTY).split(","));
        return start(name, application, all.subList(0, 2));
    }

    private static Brands start(String name, WebArchive application, List<String> brands) {
        Path directory = SuiteWar.directory().resolve(name);
        Brands started = new Brands(brands.stream()
                .map(Brand::of)
                .map(brand -> LaunchedServer.of(brand, brand.id(), application, PortBlock.free(), directory))
                .toList());
        try {
            start(started.servers);
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
        return started;
    }

    /** All at once, each in a thread of its own: one that started after the others would find its ports chosen long ago. */
    private static void start(List<Server> servers) {
        List<CompletableFuture<Void>> starts = servers.stream()
                .map(server ->
                        CompletableFuture.runAsync(server::start, task -> new Thread(task, server.name()).start()))
                .toList();
        starts.forEach(CompletableFuture::join);
    }

    public Server server(int index) {
        return servers.get(index);
    }

    public Node node(int index) {
        return new Node(server(index).name(), server(index).uri());
    }

    public List<Node> nodes() {
        return servers.stream()
                .map(server -> new Node(server.name(), server.uri()))
                .toList();
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
