package io.distributedsession.benchmarks.war;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** What applications on servers are configured with: tables that are there already, at a store nearby. */
public final class BenchOptions {

    private static final String PREFIX = "distributed-session.";

    private BenchOptions() {}

    /** The system properties of a server. */
    public static Map<String, String> of(URI store) {
        Map<String, String> options = new TreeMap<>(Map.of("aws.accessKeyId", "bench", "aws.secretAccessKey", "bench"));
        Map.of(
                        "application", "bench",
                        "profile", "dev",
                        "create-tables", "false",
                        "table", "DistributedSessionState",
                        "key-table", "DistributedSessionKeys",
                        "partition-key-attribute", "SessionId",
                        "sort-key-attribute", "Part",
                        "ttl-attribute", "TTL",
                        "endpoint", store.toString(),
                        "region", "eu-central-1")
                .forEach((key, value) -> options.put(PREFIX + key, value));
        return options;
    }
}
