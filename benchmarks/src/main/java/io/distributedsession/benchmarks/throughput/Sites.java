package io.distributedsession.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.benchmarks.war.War;
import io.distributedsession.benchmarks.war.Wars;
import io.distributedsession.benchmarks.webapp.PeerFilter;

/** The places where the cart of a site lies. */
public enum Sites {
    MEMORY("@SessionScoped, in memory") {
        @Override
        War war() {
            return Wars.server();
        }
    },
    NEAR_CACHE("the extension, near cache on") {
        @Override
        War war() {
            return Wars.distributed();
        }

        @Override
        Map<String, String> properties() {
            return Map.of("distributed-session.near-cache-max-age", "30s");
        }
    },
    OWN("the extension, near cache off") {
        @Override
        War war() {
            return Wars.distributed();
        }
    },
    LOCAL("the extension, DynamoDB Local") {
        @Override
        War war() {
            return Wars.distributed();
        }

        @Override
        boolean isOnDynamoDbLocal() {
            return true;
        }

        @Override
        Map<String, String> properties() {
            return Map.of("distributed-session.create-tables", "true");
        }
    },
    DISTRIBUTABLE("<distributable/>, Infinispan") {
        @Override
        War war() {
            return Wars.distributable();
        }

        @Override
        Cluster cluster() {
            return Cluster.INFINISPAN;
        }
    },
    DOT_NET("model of the .NET provider") {
        @Override
        War war() {
            return Wars.peer();
        }

        @Override
        Map<String, String> properties() {
            return Map.of(PeerFilter.PEER, PeerFilter.DOT_NET);
        }
    },
    RUBY("model of the Ruby store") {
        @Override
        War war() {
            return Wars.peer();
        }

        @Override
        Map<String, String> properties() {
            return Map.of(PeerFilter.PEER, PeerFilter.RUBY);
        }
    },
    TOMCAT("model of the Tomcat manager") {
        @Override
        War war() {
            return Wars.peer();
        }

        @Override
        Map<String, String> properties() {
            return Map.of(PeerFilter.PEER, PeerFilter.TOMCAT);
        }
    },
    REDIS("Spring Session, Redis") {
        @Override
        War war() {
            return Wars.spring();
        }
    };

    private final String title;

    Sites(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract War war();

    Map<String, String> properties() {
        return Map.of();
    }

    boolean isOnDynamoDbLocal() {
        return false;
    }

    Cluster cluster() {
        return Cluster.NONE;
    }

    /** Starts it, with what its nodes are told besides. */
    Site start(Path directory, Map<String, String> stores) throws IOException {
        String name = "site-" + name().toLowerCase(Locale.ROOT);
        Map<String, String> all = new TreeMap<>(stores);
        all.putAll(properties());
        return new Site(name, war().write(directory.resolve(name + ".war")), all, cluster());
    }
}
