package io.distributedsession.benchmarks.overhead;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.distributedsession.benchmarks.stub.StubClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All that is measured, at one store. */
final class Calls implements AutoCloseable {

    static final String READ = "read";
    static final String TOUCH = "read + touch";
    static final String WRITE = "write";
    static final String GET = "GetItem";
    static final String UPDATE_ALL = "UpdateItem, ALL_NEW";
    static final String GET_UPDATE = "GetItem, UpdateItem";

    /** As large as the session's beans are. */
    private static final int VALUE_BYTES = 600;

    private final Map<StubClients, DynamoDbClient> clients = new LinkedHashMap<>();
    private final Map<String, Runnable> requests = new LinkedHashMap<>();
    private final Map<String, Runnable> byClient = new LinkedHashMap<>();

    Calls(URI endpoint) {
        byte[] value = new byte[VALUE_BYTES];
        for (StubClients http : StubClients.values()) {
            DynamoDbClient client = http.of(endpoint);
            clients.put(http, client);
            BareItem item = new BareItem(client, value);
            item.put();
            byClient.put(http.title() + " " + GET, item::get);
            byClient.put(http.title() + " UpdateItem", item::update);
        }
        BareItem bare = new BareItem(clients.get(StubClients.APACHE), value);
        OwnSession own = new OwnSession(clients.get(StubClients.APACHE));
        requests.put(GET, bare::get);
        requests.put(READ, own::read);
        requests.put(UPDATE_ALL, bare::touch);
        requests.put(TOUCH, own::readWhenDue);
        requests.put(GET_UPDATE, () -> {
            bare.get();
            bare.update();
        });
        requests.put(WRITE, own::write);
    }

    Map<String, Runnable> requests() {
        return requests;
    }

    Map<String, Runnable> clients() {
        return byClient;
    }

    @Override
    public void close() {
        clients.values().forEach(DynamoDbClient::close);
    }
}
