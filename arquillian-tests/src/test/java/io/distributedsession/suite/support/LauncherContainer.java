package io.distributedsession.suite.support;

import java.util.HashMap;
import java.util.Map;

import io.distributedsession.launcher.Server;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/**
 * Lets Arquillian use the launcher's servers: one boots to deploy and ends to undeploy. The first deployment is served at
 * the node's port, others beside it at ports of their own.
 */
public final class LauncherContainer implements DeployableContainer<LauncherConfiguration> {

    private final Map<String, Server> servers = new HashMap<>();
    private LauncherConfiguration configuration;

    @Override
    public Class<LauncherConfiguration> getConfigurationClass() {
        return LauncherConfiguration.class;
    }

    @Override
    public void setup(LauncherConfiguration chosen) {
        configuration = chosen;
    }

    @Override
    public void start() {
        // a server boots to deploy
    }

    @Override
    public void stop() {
        servers.values().forEach(Server::close);
        servers.clear();
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        boolean first = servers.isEmpty();
        PortBlock ports = first ? new PortBlock(configuration.getOffset()) : PortBlock.free();
        String name = first ? configuration.getNode() : configuration.getNode() + "-" + baseName(archive);
        Brand brand = Brand.current();
        Server server = LaunchedServer.of(
                brand, name, archive, ports, SuiteWar.directory().resolve(brand.id()));
        servers.put(archive.getName(), server);
        SimultaneousStart.start(server);
        return new ProtocolMetaData().addContext(new HTTPContext("localhost", ports.http()));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        Server server = servers.remove(archive.getName());
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public void deploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("descriptors");
    }

    @Override
    public void undeploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("descriptors");
    }

    private static String baseName(Archive<?> archive) {
        return archive.getName().replaceFirst("\\.[a-z]+$", "");
    }
}
