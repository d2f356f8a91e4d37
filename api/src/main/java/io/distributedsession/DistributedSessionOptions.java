package io.distributedsession;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The library's options. An application that produces a bean of this type sets them in code; otherwise they come from
 * MicroProfile Config, system properties or the environment, under the prefix {@code distributed-session.}: see the
 * page {@code docs/reference/options.md}. Ranges are checked at deployment, all together. Immutable.
 */
public final class DistributedSessionOptions {

    /** How strict the defaults are. */
    public enum Profile {
        /** Nothing insecure is assumed: the application's name and the key protection must be given, tables must exist. */
        PRODUCTION,
        /** For development: an application name, unwrapped keys and created tables are assumed. */
        DEV
    }

    /** Where sessions, values and keys are stored. */
    public enum Store {
        /** Amazon DynamoDB. */
        DYNAMODB,
        /** This server's memory, for development and tests: nothing outlives it. */
        MEMORY
    }

    /** How sessions are read. */
    public enum ReadConsistency {
        /** Eventually consistent, checked against the version in the cookie, and read again strongly where the answer
         * is older, missing or expired. A browser always sees its own writes. */
        SESSION,
        /** Always strongly consistent, at twice the price. */
        STRONG,
        /** Always eventually consistent: a request may see a state older than its browser's last write. */
        EVENTUAL
    }

    /** What becomes of a session that is stored in an older version than the browser has seen. */
    public enum RolledBack {
        /** It is refused, and the request starts without a session. */
        REFUSE,
        /** It is used as it is: after a table was restored, or in another region. */
        ACCEPT
    }

    /** How signing keys are wrapped at rest. */
    public enum KeyProtection {
        /** Not at all: who may read the key table can sign. */
        NONE,
        /** By AES-256-GCM under {@link KeyOptions#wrappingKey()}, which every node is given. */
        WRAPPING_KEY,
        /** By AWS KMS under {@link KeyOptions#kmsKey()}; needs the jar {@code distributed-session-kms}. */
        KMS
    }

    private final Builder values;

    private DistributedSessionOptions(Builder values) {
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
     * The application's name: {@code A-Z}, {@code a-z}, {@code 0-9} and {@code -}, at most 32 of them. Prefix of
     * every item key, input of every signature and key derivation, and the default cookie name.
     *
     * @return default: required outside the dev profile, where it defaults to {@code dev}
     */
    public Optional<String> application() {
        return values.application;
    }

    /**
     * How strict the defaults are.
     *
     * @return default: {@link Profile#PRODUCTION}
     */
    public Profile profile() {
        return values.profile;
    }

    /**
     * Where sessions, values and keys are stored.
     *
     * @return default: {@link Store#DYNAMODB}
     */
    public Store store() {
        return values.store;
    }

    /**
     * How long a session lives without a request that extends it, at least one second.
     *
     * @return default: 20 minutes
     */
    public Duration idleTimeout() {
        return values.idleTimeout;
    }

    /**
     * How long a new session lives until its second request, at least one second and at most the idle time: against
     * floods of visitors that never come back.
     *
     * @return default: the idle time
     */
    public Optional<Duration> newSessionIdleTimeout() {
        return values.newSessionIdleTimeout;
    }

    /**
     * How many sessions this node starts in a second at most, at least 1; a request over it is answered with status
     * 503.
     *
     * @return default: no bound
     */
    public Optional<Integer> maxNewSessionsPerSecond() {
        return values.maxNewSessionsPerSecond;
    }

    /**
     * How long a session lives at most, at least the idle time, at most 30 days.
     *
     * @return default: 12 hours
     */
    public Duration absoluteTimeout() {
        return values.absoluteTimeout;
    }

    /**
     * Paths whose requests do not extend the session, below the context root: exact, or a prefix that ends in {@code
     * /*}.
     *
     * @return default: none
     */
    public List<String> nonExtendingPaths() {
        return values.nonExtendingPaths;
    }

    /**
     * How sessions are read.
     *
     * @return default: {@link ReadConsistency#SESSION}
     */
    public ReadConsistency readConsistency() {
        return values.readConsistency;
    }

    /**
     * How long one request may wait for the store in all, 50 milliseconds to 1 minute; each call to {@link SessionStore} outside
     * requests, too. A tenth of the time in which the request does something else is given back to it. Waiting for a lease has a
     * bound of its own.
     *
     * @return default: 1 second
     */
    public Duration storeTimeout() {
        return values.storeTimeout;
    }

    /**
     * What becomes of a session that a strongly consistent read finds in an older version than the cookie knows, as after a
     * table was restored from a backup or the region was switched.
     *
     * @return default: {@link RolledBack#REFUSE}
     */
    public RolledBack rolledBack() {
        return values.rolledBack;
    }

    /**
     * How old a session may be that is taken from this server's memory instead of the store, at most a minute: saves reads
     * where a browser's requests come to the same server. Not used with {@link ReadConsistency#STRONG}. For this long, a
     * request may see a session that was ended or changed on another server; what it writes is refused all the same.
     *
     * @return default: none is taken from memory
     */
    public Optional<Duration> nearCacheMaxAge() {
        return values.nearCacheMaxAge;
    }

    /**
     * How many sessions this server keeps in memory for {@link #nearCacheMaxAge()}, at least 1.
     *
     * @return default: 10,000
     */
    public int nearCacheSize() {
        return values.nearCacheSize;
    }

    /**
     * How long a request may have the lease of a session, see {@link Exclusive}: 1 second to 15 minutes. When it has not given
     * it back by then, another request may take it.
     *
     * @return default: 30 seconds
     */
    public Duration leaseDuration() {
        return values.leaseDuration;
    }

    /**
     * How long a request waits for the lease of a session before it is answered with status 409, at most 1 minute; zero: not
     * at all.
     *
     * @return default: 5 seconds
     */
    public Duration leaseWait() {
        return values.leaseWait;
    }

    /**
     * The largest encoded size of one session's beans in bytes, 1 KiB to 64 MiB.
     *
     * @return default: 8 MiB
     */
    public int maxSessionBytes() {
        return values.maxSessionBytes;
    }

    /**
     * How signing keys are wrapped at rest where the application has no {@link KeyProtector} bean.
     *
     * @return default: none in the dev profile, else required
     */
    public Optional<KeyProtection> keyProtection() {
        return values.keyProtection;
    }

    /**
     * Another key protection, which only unwraps: the one of before, or the one to come. While it is {@code NONE}, who may
     * write to the key table can sign.
     *
     * @return default: none
     */
    public Optional<KeyProtection> previousKeyProtection() {
        return values.previousKeyProtection;
    }

    /**
     * The signing keys.
     *
     * @return default: all their defaults
     */
    public KeyOptions keys() {
        return values.keys;
    }

    /**
     * The session cookie.
     *
     * @return default: all its defaults
     */
    public CookieOptions cookie() {
        return values.cookie;
    }

    /**
     * Users, limits and logout.
     *
     * @return default: all their defaults
     */
    public SecurityOptions security() {
        return values.security;
    }

    /**
     * What is done against a store that is slow or down.
     *
     * @return default: all their defaults
     */
    public ResilienceOptions resilience() {
        return values.resilience;
    }

    /**
     * The DynamoDB tables.
     *
     * @return default: all their defaults
     */
    public TableOptions tables() {
        return values.tables;
    }

    /** Collects options; not safe for use by several threads. */
    public static final class Builder {

        private Optional<String> application = Optional.empty();
        private Profile profile = Profile.PRODUCTION;
        private Store store = Store.DYNAMODB;
        private Duration idleTimeout = Duration.ofMinutes(20);
        private Optional<Duration> newSessionIdleTimeout = Optional.empty();
        private Optional<Integer> maxNewSessionsPerSecond = Optional.empty();
        private Duration absoluteTimeout = Duration.ofHours(12);
        private List<String> nonExtendingPaths = List.of();
        private ReadConsistency readConsistency = ReadConsistency.SESSION;
        private RolledBack rolledBack = RolledBack.REFUSE;
        private Optional<Duration> nearCacheMaxAge = Optional.empty();
        private int nearCacheSize = 10_000;
        private Duration leaseDuration = Duration.ofSeconds(30);
        private Duration leaseWait = Duration.ofSeconds(5);
        private Duration storeTimeout = Duration.ofSeconds(1);
        private int maxSessionBytes = 8 * 1024 * 1024;
        private Optional<KeyProtection> keyProtection = Optional.empty();
        private Optional<KeyProtection> previousKeyProtection = Optional.empty();
        private KeyOptions keys = KeyOptions.builder().build();
        private CookieOptions cookie = CookieOptions.builder().build();
        private SecurityOptions security = SecurityOptions.builder().build();
        private ResilienceOptions resilience = ResilienceOptions.builder().build();
        private TableOptions tables = TableOptions.builder().build();

        private Builder() {}

        /**
         * The options collected so far.
         *
         * @return immutable options
         */
        public DistributedSessionOptions build() {
            return new DistributedSessionOptions(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.application = application;
            copy.profile = profile;
            copy.store = store;
            copy.idleTimeout = idleTimeout;
            copy.newSessionIdleTimeout = newSessionIdleTimeout;
            copy.maxNewSessionsPerSecond = maxNewSessionsPerSecond;
            copy.absoluteTimeout = absoluteTimeout;
            copy.nonExtendingPaths = nonExtendingPaths;
            copy.readConsistency = readConsistency;
            copy.rolledBack = rolledBack;
            copy.nearCacheMaxAge = nearCacheMaxAge;
            copy.nearCacheSize = nearCacheSize;
            copy.leaseDuration = leaseDuration;
            copy.leaseWait = leaseWait;
            copy.storeTimeout = storeTimeout;
            copy.maxSessionBytes = maxSessionBytes;
            copy.keyProtection = keyProtection;
            copy.previousKeyProtection = previousKeyProtection;
            copy.keys = keys;
            copy.cookie = cookie;
            copy.security = security;
            copy.resilience = resilience;
            copy.tables = tables;
            return copy;
        }

        /**
         * Sets {@link DistributedSessionOptions#application()}.
         *
         * @param application the option
         * @return this builder
         */
        public Builder application(String application) {
            this.application = Optional.of(Objects.requireNonNull(application, "application"));
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#profile()}.
         *
         * @param profile the option
         * @return this builder
         */
        public Builder profile(Profile profile) {
            this.profile = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#store()}.
         *
         * @param store the option
         * @return this builder
         */
        public Builder store(Store store) {
            this.store = Objects.requireNonNull(store, "store");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#idleTimeout()}.
         *
         * @param idleTimeout the option
         * @return this builder
         */
        public Builder idleTimeout(Duration idleTimeout) {
            this.idleTimeout = Objects.requireNonNull(idleTimeout, "idleTimeout");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#newSessionIdleTimeout()}.
         *
         * @param newSessionIdleTimeout the option
         * @return this builder
         */
        public Builder newSessionIdleTimeout(Duration newSessionIdleTimeout) {
            this.newSessionIdleTimeout =
                    Optional.of(Objects.requireNonNull(newSessionIdleTimeout, "newSessionIdleTimeout"));
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#maxNewSessionsPerSecond()}.
         *
         * @param maxNewSessionsPerSecond the option
         * @return this builder
         */
        public Builder maxNewSessionsPerSecond(int maxNewSessionsPerSecond) {
            this.maxNewSessionsPerSecond = Optional.of(maxNewSessionsPerSecond);
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#absoluteTimeout()}.
         *
         * @param absoluteTimeout the option
         * @return this builder
         */
        public Builder absoluteTimeout(Duration absoluteTimeout) {
            this.absoluteTimeout = Objects.requireNonNull(absoluteTimeout, "absoluteTimeout");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#nonExtendingPaths()}.
         *
         * @param nonExtendingPaths the option
         * @return this builder
         */
        public Builder nonExtendingPaths(List<String> nonExtendingPaths) {
            this.nonExtendingPaths = List.copyOf(nonExtendingPaths);
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#readConsistency()}.
         *
         * @param readConsistency the option
         * @return this builder
         */
        public Builder readConsistency(ReadConsistency readConsistency) {
            this.readConsistency = Objects.requireNonNull(readConsistency, "readConsistency");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#storeTimeout()}.
         *
         * @param storeTimeout the option
         * @return this builder
         */
        public Builder storeTimeout(Duration storeTimeout) {
            this.storeTimeout = Objects.requireNonNull(storeTimeout, "storeTimeout");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#rolledBack()}.
         *
         * @param rolledBack the option
         * @return this builder
         */
        public Builder rolledBack(RolledBack rolledBack) {
            this.rolledBack = Objects.requireNonNull(rolledBack, "rolledBack");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#nearCacheMaxAge()}.
         *
         * @param nearCacheMaxAge the option
         * @return this builder
         */
        public Builder nearCacheMaxAge(Duration nearCacheMaxAge) {
            this.nearCacheMaxAge = Optional.of(Objects.requireNonNull(nearCacheMaxAge, "nearCacheMaxAge"));
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#nearCacheSize()}.
         *
         * @param nearCacheSize the option
         * @return this builder
         */
        public Builder nearCacheSize(int nearCacheSize) {
            this.nearCacheSize = nearCacheSize;
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#leaseDuration()}.
         *
         * @param leaseDuration the option
         * @return this builder
         */
        public Builder leaseDuration(Duration leaseDuration) {
            this.leaseDuration = Objects.requireNonNull(leaseDuration, "leaseDuration");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#leaseWait()}.
         *
         * @param leaseWait the option
         * @return this builder
         */
        public Builder leaseWait(Duration leaseWait) {
            this.leaseWait = Objects.requireNonNull(leaseWait, "leaseWait");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#maxSessionBytes()}.
         *
         * @param maxSessionBytes the option
         * @return this builder
         */
        public Builder maxSessionBytes(int maxSessionBytes) {
            this.maxSessionBytes = maxSessionBytes;
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#keyProtection()}.
         *
         * @param keyProtection the option
         * @return this builder
         */
        public Builder keyProtection(KeyProtection keyProtection) {
            this.keyProtection = Optional.of(Objects.requireNonNull(keyProtection, "keyProtection"));
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#previousKeyProtection()}.
         *
         * @param previousKeyProtection the option
         * @return this builder
         */
        public Builder previousKeyProtection(KeyProtection previousKeyProtection) {
            this.previousKeyProtection =
                    Optional.of(Objects.requireNonNull(previousKeyProtection, "previousKeyProtection"));
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#keys()}.
         *
         * @param keys the option
         * @return this builder
         */
        public Builder keys(KeyOptions keys) {
            this.keys = Objects.requireNonNull(keys, "keys");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#cookie()}.
         *
         * @param cookie the option
         * @return this builder
         */
        public Builder cookie(CookieOptions cookie) {
            this.cookie = Objects.requireNonNull(cookie, "cookie");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#security()}.
         *
         * @param security the options
         * @return this builder
         */
        public Builder security(SecurityOptions security) {
            this.security = Objects.requireNonNull(security, "security");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#resilience()}.
         *
         * @param resilience the options
         * @return this builder
         */
        public Builder resilience(ResilienceOptions resilience) {
            this.resilience = Objects.requireNonNull(resilience, "resilience");
            return this;
        }

        /**
         * Sets {@link DistributedSessionOptions#tables()}.
         *
         * @param tables the option
         * @return this builder
         */
        public Builder tables(TableOptions tables) {
            this.tables = Objects.requireNonNull(tables, "tables");
            return this;
        }
    }
}
