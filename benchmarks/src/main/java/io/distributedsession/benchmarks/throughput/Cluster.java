package io.distributedsession.benchmarks.throughput;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * Whether the nodes of a site know each other.
 *
 * @param configuration the stock configuration of WildFly that they start with
 */
enum Cluster {
    NONE("standalone.xml") {
        @Override
        Map<String, String> properties(int node, int httpPort, int managementPort) {
            return Map.of();
        }
    },
    /** The server's own replication; the ports of JGroups, which the configuration fixes, are moved apart, and those of HTTP moved back. */
    INFINISPAN("standalone-ha.xml") {
        @Override
        Map<String, String> properties(int node, int httpPort, int managementPort) {
            int offset = FIRST_OFFSET + node * OFFSET;
            return Map.of(
                    "launcher.cluster", DIRECTORY.toString(),
                    "jboss.socket.binding.port-offset", Integer.toString(offset),
                    "jboss.http.port", Integer.toString(httpPort - offset),
                    "jboss.management.http.port", Integer.toString(managementPort - offset));
        }
    };

    /** Where the nodes find each other. */
    private static final Path DIRECTORY = Path.of(System.getProperty("java.io.tmpdir"), "cluster-" + UUID.randomUUID());

    private static final int FIRST_OFFSET = 1_000;
    private static final int OFFSET = 100;

    private final String configuration;

    Cluster(String configuration) {
        this.configuration = configuration;
    }

    String configuration() {
        return configuration;
    }

    abstract Map<String, String> properties(int node, int httpPort, int managementPort);
}
