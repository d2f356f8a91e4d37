package io.distributedsession.streams;

import io.distributedsession.SessionStoreException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What this room tells people. */
final class StreamsMessages {

    private StreamsMessages() {}

    static SessionStoreException failed(String action, RuntimeException cause) {
        return new SessionStoreException(
                "DSS-1050",
                action + " of the session table's stream failed. Allow dynamodb:" + action
                        + " on the stream to the credentials in use, and check the network path to DynamoDB Streams, which has an"
                        + " endpoint of its own; the cause says more.",
                cause);
    }

    static String noStream(String table) {
        return "DSS-1051: Table " + table
                + " has no stream, so nobody is told of sessions that expire. Enable one with view type"
                + " OLD_IMAGE, or take distributed-session-streams out of the application.";
    }

    static String noOldImages(String table, StreamViewType found) {
        return "DSS-1052: The stream of table " + table + " has view type " + found
                + ", which does not tell what a removed item"
                + " was, so nobody is told of sessions that expire. Use OLD_IMAGE or NEW_AND_OLD_IMAGES.";
    }
}
