package io.distributedsession;

import java.util.Objects;
import java.util.Optional;

/**
 * The session cookie; it is {@code Secure} and {@code HttpOnly} in any case. Immutable.
 */
public final class CookieOptions {

    /** The prefix of the cookie's name, by which browsers enforce attributes (RFC 6265bis, section 4.1.3). */
    public enum Prefix {
        /** {@code __Host-}: {@code Secure}, {@code Path=/}, no {@code Domain}. */
        HOST,
        /** {@code __Secure-}: {@code Secure}. */
        SECURE,
        /** No prefix; the cookie is {@code Secure} all the same. */
        NONE
    }

    /** The cookie's {@code SameSite} attribute (RFC 6265bis, section 5.6.7). */
    public enum SameSite {
        /** Only with requests from the same site. */
        STRICT,
        /** Also when a link from another site is followed. */
        LAX,
        /** With every request; the cookie is {@code Secure} in any case. */
        NONE
    }

    private final Builder values;

    private CookieOptions(Builder values) {
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
     * The cookie's name without its prefix.
     *
     * @return default: the application's name
     */
    public Optional<String> name() {
        return values.name;
    }

    /**
     * The prefix of the cookie's name.
     *
     * @return default: {@link Prefix#HOST}
     */
    public Prefix prefix() {
        return values.prefix;
    }

    /**
     * The cookie's {@code Path}.
     *
     * @return default: {@code /}
     */
    public String path() {
        return values.path;
    }

    /**
     * The cookie's {@code Domain}; not with {@link Prefix#HOST}.
     *
     * @return default: none
     */
    public Optional<String> domain() {
        return values.domain;
    }

    /**
     * The cookie's {@code SameSite}.
     *
     * @return default: {@link SameSite#LAX}
     */
    public SameSite sameSite() {
        return values.sameSite;
    }

    /**
     * Whether the cookie outlives the browser: {@code Max-Age} is then the time the session has left.
     *
     * @return default: no
     */
    public boolean persistent() {
        return values.persistent;
    }

    /** Collects options; not safe for use by several threads. */
    public static final class Builder {

        private Optional<String> name = Optional.empty();
        private Prefix prefix = Prefix.HOST;
        private String path = "/";
        private Optional<String> domain = Optional.empty();
        private SameSite sameSite = SameSite.LAX;
        private boolean persistent = false;

        private Builder() {}

        /**
         * The options collected so far.
         *
         * @return immutable options
         */
        public CookieOptions build() {
            return new CookieOptions(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.name = name;
            copy.prefix = prefix;
            copy.path = path;
            copy.domain = domain;
            copy.sameSite = sameSite;
            copy.persistent = persistent;
            return copy;
        }

        /**
         * Sets {@link CookieOptions#name()}.
         *
         * @param name the option
         * @return this builder
         */
        public Builder name(String name) {
            this.name = Optional.of(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Sets {@link CookieOptions#prefix()}.
         *
         * @param prefix the option
         * @return this builder
         */
        public Builder prefix(Prefix prefix) {
            this.prefix = Objects.requireNonNull(prefix, "prefix");
            return this;
        }

        /**
         * Sets {@link CookieOptions#path()}.
         *
         * @param path the option
         * @return this builder
         */
        public Builder path(String path) {
            this.path = Objects.requireNonNull(path, "path");
            return this;
        }

        /**
         * Sets {@link CookieOptions#domain()}.
         *
         * @param domain the option
         * @return this builder
         */
        public Builder domain(String domain) {
            this.domain = Optional.of(Objects.requireNonNull(domain, "domain"));
            return this;
        }

        /**
         * Sets {@link CookieOptions#sameSite()}.
         *
         * @param sameSite the option
         * @return this builder
         */
        public Builder sameSite(SameSite sameSite) {
            this.sameSite = Objects.requireNonNull(sameSite, "sameSite");
            return this;
        }

        /**
         * Sets {@link CookieOptions#persistent()}.
         *
         * @param persistent the option
         * @return this builder
         */
        public Builder persistent(boolean persistent) {
            this.persistent = persistent;
            return this;
        }
    }
}
