package io.distributedsession;

import java.time.Duration;
import java.util.Objects;

/**
 * What is done against a store that is slow, down or far away. Its time for a request is {@link
 * DistributedSessionOptions#storeTimeout()}, whatever is set here. Immutable.
 *
 * <p>Connections, their times and the addresses are those of the library's own client; a client that the application brings has its
 * own.
 */
public final class ResilienceOptions {

    private final Builder values;

    private ResilienceOptions(Builder values) {
        this.values = values;
    }

    /**
     * Collects options, each at its default until set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from these options.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return values.copy();
    }

    /**
     * How often one call to the store is tried at most, within the time that is left for it: 1 to 10. Between two tries lies a pause,
     * at random up to 20 milliseconds, then up to twice as long each time, up to 200 milliseconds: nodes that failed together must not come back
     * together.
     *
     * @return default: 6: with these pauses, more would not fit into the time
     */
    public int attempts() {
        return values.attempts;
    }

    /**
     * How many calls may be repetitions, in percent of all calls: 0 to 100. A hundred repetitions are saved up for bursts, such as
     * connections that are reset together, and five come every second. So a table that is slow is not made slower by its users.
     *
     * @return default: 15
     */
    public int retryPercent() {
        return values.retryPercent;
    }

    /**
     * How many connections a node has to the store at most: 1 to 10,000. Request threads hold one each while they are served.
     *
     * @return default: 256: more than a server has request threads by default
     */
    public int maxConnections() {
        return values.maxConnections;
    }

    /**
     * How long a call waits for a connection when all are in use: 1 millisecond to 1 minute.
     *
     * @return default: 250 milliseconds: who waits longer has met an outage, not a burst
     */
    public Duration connectionWait() {
        return values.connectionWait;
    }

    /**
     * How long a connection may take to be made: 10 milliseconds to 1 minute. A lookup of the store's name, where none has succeeded yet,
     * takes as long at most.
     *
     * @return default: 400 milliseconds: a hundred times what it takes within a region, and time is left for another try
     */
    public Duration connectTimeout() {
        return values.connectTimeout;
    }

    /**
     * How long the store's addresses are used before they are looked up again, in the background: 1 second to 1 hour. They stay in use
     * until a lookup brings others, so that an outage of the name service is none of the sessions. The JVM keeps addresses too, for 30
     * seconds unless its security property {@code networkaddress.cache.ttl} says otherwise; the longer of the two counts.
     *
     * @return default: 10 seconds: twice as long as DynamoDB's names are good for, for a new connection meets other addresses soon
     * enough
     */
    public Duration addressRefresh() {
        return values.addressRefresh;
    }

    /**
     * After how many calls in a row that the store has not served a node stops asking, and answers at once that the store is not
     * available: 1 to 1,000. Not served is a call without an answer in time, without a connection, or answered with a status of 500 and above;
     * throttling and refusals are answers.
     *
     * @return default: 10: more than chance brings together where a third of the calls fail, and few enough for an outage to be seen
     * within a second of load
     */
    public int breakerFailures() {
        return values.breakerFailures;
    }

    /**
     * How long a node that stops waits for requests under way, so that they commit before the client is closed: zero, not at all, to 5
     * minutes.
     *
     * @return default: 10 seconds: most requests take less, and deployment tools wait longer
     */
    public Duration stopTimeout() {
        return values.stopTimeout;
    }

    /**
     * Whether a node starts while the store does not answer. Until it does, requests that need a session are answered with status 503; tables are
     * checked and keys read once it answers. A table that is missing or cannot hold sessions fails the deployment all the same, where the
     * store answers.
     *
     * @return default: {@code false}: the deployment fails, and tells why
     */
    public boolean startWithoutStore() {
        return values.startWithoutStore;
    }

    /**
     * How long a node that has stopped asking waits before it lets one call through to see whether the store serves again: 500
     * milliseconds to 1 minute.
     *
     * @return default: 500 milliseconds: two calls a second are no load, and recovery is seen at once
     */
    public Duration breakerProbeInterval() {
        return values.breakerProbeInterval;
    }

    /** Collects options; not safe for use by several threads. */
    public static final class Builder {

        private int attempts = 6;
        private int retryPercent = 15;
        private int maxConnections = 256;
        private Duration connectionWait = Duration.ofMillis(250);
        private Duration connectTimeout = Duration.ofMillis(400);
        private Duration addressRefresh = Duration.ofSeconds(10);
        private int breakerFailures = 10;
        private Duration stopTimeout = Duration.ofSeconds(10);
        private boolean startWithoutStore = false;
        private Duration breakerProbeInterval = Duration.ofMillis(500);

        private Builder() {}

        /**
         * The options collected so far.
         *
         * @return immutable options
         */
        public ResilienceOptions build() {
            return new ResilienceOptions(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.attempts = attempts;
            copy.retryPercent = retryPercent;
            copy.maxConnections = maxConnections;
            copy.connectionWait = connectionWait;
            copy.connectTimeout = connectTimeout;
            copy.addressRefresh = addressRefresh;
            copy.breakerFailures = breakerFailures;
            copy.stopTimeout = stopTimeout;
            copy.startWithoutStore = startWithoutStore;
            copy.breakerProbeInterval = breakerProbeInterval;
            return copy;
        }

        /**
         * Sets {@link ResilienceOptions#attempts()}.
         *
         * @param attempts the option
         * @return this builder
         */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#retryPercent()}.
         *
         * @param retryPercent the option
         * @return this builder
         */
        public Builder retryPercent(int retryPercent) {
            this.retryPercent = retryPercent;
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#maxConnections()}.
         *
         * @param maxConnections the option
         * @return this builder
         */
        public Builder maxConnections(int maxConnections) {
            this.maxConnections = maxConnections;
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#connectionWait()}.
         *
         * @param connectionWait the option
         * @return this builder
         */
        public Builder connectionWait(Duration connectionWait) {
            this.connectionWait = Objects.requireNonNull(connectionWait, "connectionWait");
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#connectTimeout()}.
         *
         * @param connectTimeout the option
         * @return this builder
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = Objects.requireNonNull(connectTimeout, "connectTimeout");
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#addressRefresh()}.
         *
         * @param addressRefresh the option
         * @return this builder
         */
        public Builder addressRefresh(Duration addressRefresh) {
            this.addressRefresh = Objects.requireNonNull(addressRefresh, "addressRefresh");
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#breakerFailures()}.
         *
         * @param breakerFailures the option
         * @return this builder
         */
        public Builder breakerFailures(int breakerFailures) {
            this.breakerFailures = breakerFailures;
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#stopTimeout()}.
         *
         * @param stopTimeout the option
         * @return this builder
         */
        public Builder stopTimeout(Duration stopTimeout) {
            this.stopTimeout = Objects.requireNonNull(stopTimeout, "stopTimeout");
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#startWithoutStore()}.
         *
         * @param startWithoutStore the option
         * @return this builder
         */
        public Builder startWithoutStore(boolean startWithoutStore) {
            this.startWithoutStore = startWithoutStore;
            return this;
        }

        /**
         * Sets {@link ResilienceOptions#breakerProbeInterval()}.
         *
         * @param breakerProbeInterval the option
         * @return this builder
         */
        public Builder breakerProbeInterval(Duration breakerProbeInterval) {
            this.breakerProbeInterval = Objects.requireNonNull(breakerProbeInterval, "breakerProbeInterval");
            return this;
        }
    }
}
