package io.distributedsession;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The signing keys: how long they live, and what wraps them at rest. Immutable. */
public final class KeyOptions {

    private final Builder values;

    private KeyOptions(Builder values) {
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
     * How long a key lives from its creation, 7 to 730 days. A successor is made in time; a key signs longer only while
     * the key table cannot be reached. Holds for keys made from now on.
     *
     * @return default: 90 days
     */
    public Duration lifetime() {
        return values.lifetime;
    }

    /**
     * How long a successor is known before it may sign: at least ten refreshes and a minute, so that every node has read
     * it by then, and at most a third of the lifetime.
     *
     * @return default: 2 days
     */
    public Duration activationDelay() {
        return values.activationDelay;
    }

    /**
     * How often each node reads the keys, 1 second to 1 hour: a revocation takes effect within it.
     *
     * @return default: 5 minutes
     */
    public Duration refreshInterval() {
        return values.refreshInterval;
    }

    /**
     * The key that wraps the signing keys under key protection {@code WRAPPING_KEY}: the name of a file, or the key itself,
     * 256 bits in Base64. A file holds the same text or the 32 bytes. The value is a secret and stands in no message.
     *
     * @return default: required under that protection
     */
    public Optional<String> wrappingKey() {
        return values.wrappingKey;
    }

    /**
     * Another wrapping key, which only unwraps: the one of before, or the one to come. Written like
     * {@link #wrappingKey()}.
     *
     * @return default: none
     */
    public Optional<String> previousWrappingKey() {
        return values.previousWrappingKey;
    }

    /**
     * The KMS key that wraps the signing keys under key protection {@code KMS}: the ARN, alias or id of a symmetric key. The
     * region of an ARN counts, else the region of the tables.
     *
     * @return default: required under that protection
     */
    public Optional<String> kmsKey() {
        return values.kmsKey;
    }

    /**
     * Another KMS key, which only unwraps: the one of before, or the one to come. Needed neither for the rotation that KMS
     * does by itself nor for another name of the same key.
     *
     * @return default: none
     */
    public Optional<String> previousKmsKey() {
        return values.previousKmsKey;
    }

    /** Collects options; not safe for use by several threads. */
    public static final class Builder {

        private Duration lifetime = Duration.ofDays(90);
        private Duration activationDelay = Duration.ofDays(2);
        private Duration refreshInterval = Duration.ofMinutes(5);
        private Optional<String> wrappingKey = Optional.empty();
        private Optional<String> previousWrappingKey = Optional.empty();
        private Optional<String> kmsKey = Optional.empty();
        private Optional<String> previousKmsKey = Optional.empty();

        private Builder() {}

        /**
         * The options collected so far.
         *
         * @return immutable options
         */
        public KeyOptions build() {
            return new KeyOptions(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.lifetime = lifetime;
            copy.activationDelay = activationDelay;
            copy.refreshInterval = refreshInterval;
            copy.wrappingKey = wrappingKey;
            copy.previousWrappingKey = previousWrappingKey;
            copy.kmsKey = kmsKey;
            copy.previousKmsKey = previousKmsKey;
            return copy;
        }

        /**
         * Sets {@link KeyOptions#lifetime()}.
         *
         * @param lifetime the option
         * @return this builder
         */
        public Builder lifetime(Duration lifetime) {
            this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
            return this;
        }

        /**
         * Sets {@link KeyOptions#activationDelay()}.
         *
         * @param activationDelay the option
         * @return this builder
         */
        public Builder activationDelay(Duration activationDelay) {
            this.activationDelay = Objects.requireNonNull(activationDelay, "activationDelay");
            return this;
        }

        /**
         * Sets {@link KeyOptions#refreshInterval()}.
         *
         * @param refreshInterval the option
         * @return this builder
         */
        public Builder refreshInterval(Duration refreshInterval) {
            this.refreshInterval = Objects.requireNonNull(refreshInterval, "refreshInterval");
            return this;
        }

        /**
         * Sets {@link KeyOptions#wrappingKey()}.
         *
         * @param wrappingKey the option
         * @return this builder
         */
        public Builder wrappingKey(String wrappingKey) {
            this.wrappingKey = Optional.of(Objects.requireNonNull(wrappingKey, "wrappingKey"));
            return this;
        }

        /**
         * Sets {@link KeyOptions#previousWrappingKey()}.
         *
         * @param previousWrappingKey the option
         * @return this builder
         */
        public Builder previousWrappingKey(String previousWrappingKey) {
            this.previousWrappingKey = Optional.of(Objects.requireNonNull(previousWrappingKey, "previousWrappingKey"));
            return this;
        }

        /**
         * Sets {@link KeyOptions#kmsKey()}.
         *
         * @param kmsKey the option
         * @return this builder
         */
        public Builder kmsKey(String kmsKey) {
            this.kmsKey = Optional.of(Objects.requireNonNull(kmsKey, "kmsKey"));
            return this;
        }

        /**
         * Sets {@link KeyOptions#previousKmsKey()}.
         *
         * @param previousKmsKey the option
         * @return this builder
         */
        public Builder previousKmsKey(String previousKmsKey) {
            this.previousKmsKey = Optional.of(Objects.requireNonNull(previousKmsKey, "previousKmsKey"));
            return this;
        }
    }
}
