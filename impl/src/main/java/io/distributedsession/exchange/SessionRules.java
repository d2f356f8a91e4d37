package io.distributedsession.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.DistributedSessionOptions.RolledBack;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SecurityOptions.OverLimit;

/** The options that an exchange obeys. */
record SessionRules(
        String application,
        Duration idleTimeout,
        Duration newSessionIdleTimeout,
        int maxNewSessionsPerSecond,
        Duration absoluteTimeout,
        ReadConsistency readConsistency,
        boolean acceptsRolledBack,
        Optional<Duration> nearCacheMaxAge,
        int nearCacheSize,
        Duration leaseDuration,
        Duration leaseWait,
        Duration storeTimeout,
        int maxSessionBytes,
        boolean persistentCookie,
        boolean requestPrincipal,
        boolean principalIndex,
        Optional<Integer> maxSessionsPerPrincipal,
        OverLimit overLimit,
        Optional<Duration> idRenewal,
        Optional<String> clearSiteData,
        List<String> nonExtendingPaths) {

    static SessionRules of(DistributedSessionOptions options, String application) {
        SecurityOptions security = options.security();
        return new SessionRules(
                application,
                options.idleTimeout(),
                options.newSessionIdleTimeout().orElse(options.idleTimeout()),
                options.maxNewSessionsPerSecond().orElse(Integer.MAX_VALUE),
                options.absoluteTimeout(),
                options.readConsistency(),
                options.rolledBack() == RolledBack.ACCEPT,
                options.nearCacheMaxAge(),
                options.nearCacheSize(),
                options.leaseDuration(),
                options.leaseWait(),
                options.storeTimeout(),
                options.maxSessionBytes(),
                options.cookie().persistent(),
                security.requestPrincipal(),
                security.principalIndex()
                        .orElse(security.maxSessionsPerPrincipal().isPresent()),
                security.maxSessionsPerPrincipal(),
                security.overLimit(),
                security.idRenewal(),
                clearSiteData(security),
                options.nonExtendingPaths());
    }

    private static Optional<String> clearSiteData(SecurityOptions security) {
        String directives = security.clearSiteData().stream()
                .sorted()
                .map(data -> '"' + data.directive() + '"')
                .collect(Collectors.joining(", "));
        return Optional.of(directives).filter(value -> !value.isEmpty());
    }

    /** Whether a session that is older than the cookie knows it is refused. */
    boolean refusesOlder() {
        return readConsistency != ReadConsistency.EVENTUAL && !acceptsRolledBack;
    }

    /** Whether requests for a path, below the context root, extend the session. */
    boolean extendsOn(String path) {
        for (String pattern : nonExtendingPaths) {
            if (matches(pattern, path)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, String path) {
        if (pattern.endsWith("/*")) {
            String folder = pattern.substring(0, pattern.length() - 2);
            return path.equals(folder) || path.startsWith(folder + "/");
        }
        return path.equals(pattern);
    }
}
