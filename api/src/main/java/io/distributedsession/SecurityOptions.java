package io.distributedsession;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whose sessions are, how many a user may have, and what a logout does beyond the session. Immutable. */
public final class SecurityOptions {

    /** Which sessions make room when a user has more than {@link #maxSessionsPerPrincipal()}. */
    public enum OverLimit {
        /** Those that were created first. */
        END_OLDEST,
        /** Those that were used longest ago, to a tenth of the idle time. */
        END_LEAST_RECENTLY_SEEN
    }

    /**
     * What a browser is asked to clear (<a href="https://www.w3.org/TR/clear-site-data/#header">Clear Site Data</a>, section
     * 3.1).
     */
    public enum SiteData {
        /** Locally cached responses. */
        CACHE("cache"),
        /** All cookies of the site's registrable domain, also those of other applications. */
        COOKIES("cookies"),
        /** Local and session storage, databases, service workers. */
        STORAGE("storage"),
        /** Open documents: they are loaded again. */
        EXECUTION_CONTEXTS("executionContexts");

        private final String directive;

        SiteData(String directive) {
            this.directive = directive;
        }

        /**
         * The directive as the header names it.
         *
         * @return the name, without quotes
         */
        public String directive() {
            return directive;
        }
    }

    private final Builder values;

    private SecurityOptions(Builder values) {
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
     * Whether sessions follow the user of the request's security context, as Jakarta REST's {@code SecurityContext} or the
     * servlet request tells it: a session gets a new id and its user as soon as there is one, and ends when another user comes
     * with it. To be switched off where the application binds other names by {@link DistributedSession#bindPrincipal}, or
     * where requests of several users share a session.
     *
     * @return default: yes
     */
    public boolean requestPrincipal() {
        return values.requestPrincipal;
    }

    /**
     * Whether the index of users' sessions is kept, which {@link SessionRegistry} needs.
     *
     * @return default: yes if the application injects {@link SessionRegistry}, or limits sessions, else no
     */
    public Optional<Boolean> principalIndex() {
        return values.principalIndex;
    }

    /**
     * How many sessions a user may have, at least 1; at a login, those over it are ended. Logins at the same moment may leave
     * more until the next one.
     *
     * @return default: no limit
     */
    public Optional<Integer> maxSessionsPerPrincipal() {
        return values.maxSessionsPerPrincipal;
    }

    /**
     * Which sessions are ended by {@link #maxSessionsPerPrincipal()}. The session that logs in is never among them: refusing
     * it would lock out a user whose browsers have forgotten their sessions.
     *
     * @return default: {@link OverLimit#END_OLDEST}
     */
    public OverLimit overLimit() {
        return values.overLimit;
    }

    /**
     * The age from which a session's id is replaced, at least one minute: by a request that reads the session and extends it,
     * preferably one that loads a page. Requests that are under way with the old id then are answered with status 409; a
     * browser that never gets the answer with the new cookie has lost the session.
     *
     * @return default: ids are replaced at changes of the user and by {@link DistributedSession#rotateId} only
     */
    public Optional<Duration> idRenewal() {
        return values.idRenewal;
    }

    /**
     * What the browser is asked to clear in the response of {@link DistributedSession#invalidate}, unless the same request
     * starts another session.
     *
     * @return default: nothing; never {@code null}, immutable
     */
    public Set<SiteData> clearSiteData() {
        return values.clearSiteData;
    }

    /** Collects options; not safe for use by several threads. */
    public static final class Builder {

        private boolean requestPrincipal = true;
        private Optional<Boolean> principalIndex = Optional.empty();
        private Optional<Integer> maxSessionsPerPrincipal = Optional.empty();
        private OverLimit overLimit = OverLimit.END_OLDEST;
        private Optional<Duration> idRenewal = Optional.empty();
        private Set<SiteData> clearSiteData = Set.of();

        private Builder() {}

        /**
         * The options collected so far.
         *
         * @return immutable options
         */
        public SecurityOptions build() {
            return new SecurityOptions(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.requestPrincipal = requestPrincipal;
            copy.principalIndex = principalIndex;
            copy.maxSessionsPerPrincipal = maxSessionsPerPrincipal;
            copy.overLimit = overLimit;
            copy.idRenewal = idRenewal;
            copy.clearSiteData = clearSiteData;
            return copy;
        }

        /**
         * Sets {@link SecurityOptions#requestPrincipal()}.
         *
         * @param requestPrincipal the option
         * @return this builder
         */
        public Builder requestPrincipal(boolean requestPrincipal) {
            this.requestPrincipal = requestPrincipal;
            return this;
        }

        /**
         * Sets {@link SecurityOptions#principalIndex()}.
         *
         * @param principalIndex the option
         * @return this builder
         */
        public Builder principalIndex(boolean principalIndex) {
            this.principalIndex = Optional.of(principalIndex);
            return this;
        }

        /**
         * Sets {@link SecurityOptions#maxSessionsPerPrincipal()}.
         *
         * @param maxSessionsPerPrincipal the option
         * @return this builder
         */
        public Builder maxSessionsPerPrincipal(int maxSessionsPerPrincipal) {
            this.maxSessionsPerPrincipal = Optional.of(maxSessionsPerPrincipal);
            return this;
        }

        /**
         * Sets {@link SecurityOptions#overLimit()}.
         *
         * @param overLimit the option
         * @return this builder
         */
        public Builder overLimit(OverLimit overLimit) {
            this.overLimit = Objects.requireNonNull(overLimit, "overLimit");
            return this;
        }

        /**
         * Sets {@link SecurityOptions#idRenewal()}.
         *
         * @param idRenewal the option
         * @return this builder
         */
        public Builder idRenewal(Duration idRenewal) {
            this.idRenewal = Optional.of(Objects.requireNonNull(idRenewal, "idRenewal"));
            return this;
        }

        /**
         * Sets {@link SecurityOptions#clearSiteData()}.
         *
         * @param clearSiteData the option
         * @return this builder
         */
        public Builder clearSiteData(Set<SiteData> clearSiteData) {
            this.clearSiteData = Set.copyOf(clearSiteData);
            return this;
        }
    }
}
