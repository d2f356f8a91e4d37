package io.distributedsession.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.war.BenchOptions;
import io.distributedsession.benchmarks.war.Wars;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.PayaraMicro;
import io.distributedsession.launcher.Ports;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;
import io.distributedsession.launcher.faults.FaultProxy;

/** A WildFly and a Payara Micro with one application and one database, each behind a proxy of its own. */
public final class ServerPair implements AutoCloseable {

    /** DynamoDB Local stalls now and then beside two servers on a few cores. */
    private static final String STORE_TIMEOUT = "PT5S";

    private final LocalDatabase database;
    private final List<ServerNode> nodes = new ArrayList<>();

    private ServerPair(LocalDatabase database) {
        this.database = database;
    }

    /**
     * Starts the database and both servers.
     *
     * @param name of the servers' directories, before their own
     */
    public static ServerPair start(String name) throws IOException {
        Installation installation = Installation.fromSystemProperty();
        Path directory = installation.home().resolve("benchmark-servers");
        Path war = Wars.history().write(directory.resolve(name + ".war"));
        ServerPair pair = new ServerPair(LocalDatabase.start());
        try {
            FaultProxy first = FaultProxy.before(pair.database.endpoint());
            ServerOptions options = options(name + "-wildfly", war, directory, first);
            pair.add(new WildFly(installation.wildFly(), options, Ports.free()), first);
            FaultProxy second = FaultProxy.before(pair.database.endpoint());
            pair.add(
                    new PayaraMicro(
                            installation.payaraMicro(), options(name + "-payara-micro", war, directory, second)),
                    second);
            return pair;
        } catch (IOException | RuntimeException e) {
            pair.close();
            throw e;
        }
    }

    private static ServerOptions options(String name, Path war, Path directory, FaultProxy store) {
        Map<String, String> properties = new TreeMap<>(BenchOptions.of(store.endpoint()));
        properties.put("distributed-session.create-tables", "true");
        properties.put("distributed-session.store-timeout", STORE_TIMEOUT);
        return ServerOptions.of(name, war, Ports.free(), directory)
                .withHealthPath("/api/ping")
                .withSystemProperties(properties);
    }

    private void add(Server server, FaultProxy store) {
        ServerNode node = new ServerNode(server, store);
        nodes.add(node);
        node.start();
    }

    /** Both, in one order. */
    public List<ServerNode> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public void close() {
        nodes.forEach(ServerNode::close);
        database.close();
    }
}
