package io.distributedsession.benchmarks.cost;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The calls that peers make on their table. */
interface PeerTable {

    /** The name of the partition key. */
    String KEY = "id";

    /** Reads an item; empty if there is none. */
    Map<String, AttributeValue> get(String id, boolean strong);

    /** Replaces an item. */
    void put(String id, Map<String, AttributeValue> attributes);

    /** Sets some attributes of an item. */
    void update(String id, Map<String, AttributeValue> attributes);
}
