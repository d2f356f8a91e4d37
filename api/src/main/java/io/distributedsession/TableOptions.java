package io.distributedsession;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * The DynamoDB tables and how they are reached. Where all names are given explicitly, tables are not described at
 * startup. Immutable.
 */
public final class TableOptions {

    private final Builder values;

    private TableOptions(Builder values) {
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
     * Whether missing tables are created at startup, with on-demand capacity and TTL.
     *
     * @return default: only in the dev profile
     */
    public Optional<Boolean> create() {
        return values.create;
    }

    /**
     * The table of sessions and values.
     *
     * @return default: {@code DistributedSessionState}
     */
    public Optional<String> sessions() {
        return values.sessions;
    }

    /**
     * The table of signing keys.
     *
     * @return default: {@code DistributedSessionKeys}
     */
    public Optional<String> keys() {
        return values.keys;
    }

    /**
     * The partition key of the session table.
     *
     * @return default: the table's, whatever its name; {@code SessionId} in a table that is created
     */
    public Optional<String> partitionKeyAttribute() {
        return values.partitionKeyAttribute;
    }

    /**
     * The sort key of the session table.
     *
     * @return default: the table's, whatever its name; {@code Part} in a table that is created
     */
    public Optional<String> sortKeyAttribute() {
        return values.sortKeyAttribute;
    }

    /**
     * The TTL attribute of the session table.
     *
     * @return default: the attribute that the table's time to live is on; {@code TTL} where it is off, and in a table that is
     *     created
     */
    public Optional<String> ttlAttribute() {
        return values.ttlAttribute;
    }

    /**
     * The AWS region.
     *
     * @return default: as the AWS SDK finds it
     */
    public Optional<String> region() {
        return values.region;
    }

    /**
     * Another DynamoDB endpoint, such as DynamoDB Local's.
     *
     * @return default: the region's
     */
    public Optional<URI> endpoint() {
        return values.endpoint;
    }

    /** Collects options; not safe for use by several threads. */
    public static final class Builder {

        private Optional<Boolean> create = Optional.empty();
        private Optional<String> sessions = Optional.empty();
        private Optional<String> keys = Optional.empty();
        private Optional<String> partitionKeyAttribute = Optional.empty();
        private Optional<String> sortKeyAttribute = Optional.empty();
        private Optional<String> ttlAttribute = Optional.empty();
        private Optional<String> region = Optional.empty();
        private Optional<URI> endpoint = Optional.empty();

        private Builder() {}

        /**
         * The options collected so far.
         *
         * @return immutable options
         */
        public TableOptions build() {
            return new TableOptions(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.create = create;
            copy.sessions = sessions;
            copy.keys = keys;
            copy.partitionKeyAttribute = partitionKeyAttribute;
            copy.sortKeyAttribute = sortKeyAttribute;
            copy.ttlAttribute = ttlAttribute;
            copy.region = region;
            copy.endpoint = endpoint;
            return copy;
        }

        /**
         * Sets {@link TableOptions#create()}.
         *
         * @param create the option
         * @return this builder
         */
        public Builder create(boolean create) {
            this.create = Optional.of(create);
            return this;
        }

        /**
         * Sets {@link TableOptions#sessions()}.
         *
         * @param sessions the option
         * @return this builder
         */
        public Builder sessions(String sessions) {
            this.sessions = Optional.of(Objects.requireNonNull(sessions, "sessions"));
            return this;
        }

        /**
         * Sets {@link TableOptions#keys()}.
         *
         * @param keys the option
         * @return this builder
         */
        public Builder keys(String keys) {
            this.keys = Optional.of(Objects.requireNonNull(keys, "keys"));
            return this;
        }

        /**
         * Sets {@link TableOptions#partitionKeyAttribute()}.
         *
         * @param partitionKeyAttribute the option
         * @return this builder
         */
        public Builder partitionKeyAttribute(String partitionKeyAttribute) {
            this.partitionKeyAttribute =
                    Optional.of(Objects.requireNonNull(partitionKeyAttribute, "partitionKeyAttribute"));
            return this;
        }

        /**
         * Sets {@link TableOptions#sortKeyAttribute()}.
         *
         * @param sortKeyAttribute the option
         * @return this builder
         */
        public Builder sortKeyAttribute(String sortKeyAttribute) {
            this.sortKeyAttribute = Optional.of(Objects.requireNonNull(sortKeyAttribute, "sortKeyAttribute"));
            return this;
        }

        /**
         * Sets {@link TableOptions#ttlAttribute()}.
         *
         * @param ttlAttribute the option
         * @return this builder
         */
        public Builder ttlAttribute(String ttlAttribute) {
            this.ttlAttribute = Optional.of(Objects.requireNonNull(ttlAttribute, "ttlAttribute"));
            return this;
        }

        /**
         * Sets {@link TableOptions#region()}.
         *
         * @param region the option
         * @return this builder
         */
        public Builder region(String region) {
            this.region = Optional.of(Objects.requireNonNull(region, "region"));
            return this;
        }

        /**
         * Sets {@link TableOptions#endpoint()}.
         *
         * @param endpoint the option
         * @return this builder
         */
        public Builder endpoint(URI endpoint) {
            this.endpoint = Optional.of(Objects.requireNonNull(endpoint, "endpoint"));
            return this;
        }
    }
}
