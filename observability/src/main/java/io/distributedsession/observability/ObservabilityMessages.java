package io.distributedsession.observability;

/** What this room tells people. */
final class ObservabilityMessages {

    private ObservabilityMessages() {}

    static String notPublished(Class<?> way) {
        return "DSS-0980: A metric could not be published by " + way.getName()
                + "; other metrics and other ways to publish go on, and"
                + " this is said once. See the cause: where it is a method or class that is missing, the server's API is another version.";
    }
}
