package io.distributedsession.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.distributedsession.CookieOptions;
import io.distributedsession.CookieOptions.Prefix;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.KeyOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SecurityOptions;
import io.distributedsession.TableOptions;

/** Checks every option's range and what contradicts what; collects all problems. */
public final class OptionsValidator {

    private static final Pattern APPLICATION = Pattern.compile("[A-Za-z0-9-]{1,32}");
    /** A token of RFC 9110, section 5.6.2, as RFC 6265 asks of a cookie's name. */
    private static final Pattern COOKIE_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}");

    private static final Pattern COOKIE_PATH = Pattern.compile("/[\\x21-\\x3a\\x3c-\\x7e]*");
    private static final Pattern COOKIE_DOMAIN = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\S{1,255}");
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private static final int REFRESHES_UNTIL_KNOWN = 10;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final List<String> problems = new ArrayList<>();

    private OptionsValidator() {}

    /** One message for each problem, none if the options can be used. */
    public static List<String> validate(DistributedSessionOptions options) {
        OptionsValidator validator = new OptionsValidator();
        validator.application(options);
        validator.times(options);
        validator.range(OptionKey.MAX_SESSION_BYTES, options.maxSessionBytes(), 1024, 64 * 1024 * 1024);
        options.nonExtendingPaths().stream()
                .filter(path -> !path.startsWith("/"))
                .forEach(path -> validator.outOfRange(OptionKey.NON_EXTENDING_PATHS, path, "a path begins with /"));
        validator.resilience(options.resilience());
        validator.keys(options);
        validator.cookie(options.cookie());
        validator.security(options);
        validator.tables(options.tables());
        return List.copyOf(validator.problems);
    }

    private void application(DistributedSessionOptions options) {
        if (options.application().isEmpty() && options.profile() != Profile.DEV) {
            problems.add(ConfigMessages.missing(
                    OptionKey.APPLICATION.key(),
                    "give the application a name of letters, digits and '-', the same on every node, at most 32 long"));
        }
        options.application()
                .ifPresent(name -> matches(
                        OptionKey.APPLICATION, name, APPLICATION, "letters, digits and '-', at most 32 of them"));
    }

    private void times(DistributedSessionOptions options) {
        range(OptionKey.IDLE_TIMEOUT, options.idleTimeout(), Duration.ofSeconds(1), LONGEST_LIFE);
        options.newSessionIdleTimeout()
                .ifPresent(
                        idle -> range(OptionKey.NEW_SESSION_IDLE, idle, Duration.ofSeconds(1), options.idleTimeout()));
        options.maxNewSessionsPerSecond()
                .ifPresent(most -> range(OptionKey.MAX_NEW_SESSIONS_PER_SECOND, most, 1, Integer.MAX_VALUE));
        range(OptionKey.ABSOLUTE_TIMEOUT, options.absoluteTimeout(), options.idleTimeout(), LONGEST_LIFE);
        options.nearCacheMaxAge()
                .ifPresent(
                        age -> range(OptionKey.NEAR_CACHE_MAX_AGE, age, Duration.ofMillis(1), Duration.ofMinutes(1)));
        range(OptionKey.NEAR_CACHE_SIZE, options.nearCacheSize(), 1, Integer.MAX_VALUE);
        range(OptionKey.LEASE_DURATION, options.leaseDuration(), Duration.ofSeconds(1), Duration.ofMinutes(15));
        range(OptionKey.LEASE_WAIT, options.leaseWait(), Duration.ZERO, Duration.ofMinutes(1));
        range(OptionKey.STORE_TIMEOUT, options.storeTimeout(), Duration.ofMillis(50), Duration.ofMinutes(1));
    }

    private void resilience(ResilienceOptions resilience) {
        Duration minute = Duration.ofMinutes(1);
        range(OptionKey.STORE_ATTEMPTS, resilience.attempts(), 1, 10);
        range(OptionKey.STORE_RETRY_PERCENT, resilience.retryPercent(), 0, 100);
        range(OptionKey.STORE_MAX_CONNECTIONS, resilience.maxConnections(), 1, 10_000);
        range(OptionKey.STORE_CONNECTION_WAIT, resilience.connectionWait(), Duration.ofMillis(1), minute);
        range(OptionKey.STORE_CONNECT_TIMEOUT, resilience.connectTimeout(), Duration.ofMillis(10), minute);
        range(OptionKey.STORE_ADDRESS_REFRESH, resilience.addressRefresh(), Duration.ofSeconds(1), Duration.ofHours(1));
        range(OptionKey.BREAKER_FAILURES, resilience.breakerFailures(), 1, 1_000);
        range(OptionKey.BREAKER_PROBE_INTERVAL, resilience.breakerProbeInterval(), Duration.ofMillis(500), minute);
        range(OptionKey.STOP_TIMEOUT, resilience.stopTimeout(), Duration.ZERO, Duration.ofMinutes(5));
    }

    private void keys(DistributedSessionOptions options) {
        KeyOptions keys = options.keys();
        range(OptionKey.KEY_REFRESH_INTERVAL, keys.refreshInterval(), Duration.ofSeconds(1), Duration.ofHours(1));
        range(OptionKey.KEY_LIFETIME, keys.lifetime(), Duration.ofDays(7), Duration.ofDays(730));
        Duration least =
                keys.refreshInterval().multipliedBy(REFRESHES_UNTIL_KNOWN).plus(CLOCK_SKEW);
        range(
                OptionKey.KEY_ACTIVATION_DELAY,
                keys.activationDelay(),
                least,
                keys.lifetime().dividedBy(3));
        problems.addAll(KeyProtectionCheck.problems(options));
    }

    private void cookie(CookieOptions cookie) {
        cookie.name()
                .ifPresent(name -> matches(
                        OptionKey.COOKIE_NAME, name, COOKIE_NAME, "a token of RFC 9110, at most 128 characters"));
        matches(OptionKey.COOKIE_PATH, cookie.path(), COOKIE_PATH, "begins with /, no blanks, no semicolon");
        cookie.domain().ifPresent(domain -> matches(OptionKey.COOKIE_DOMAIN, domain, COOKIE_DOMAIN, "a host name"));
        if (cookie.prefix() == Prefix.HOST && !cookie.path().equals("/")) {
            contradiction(
                    OptionKey.COOKIE_PATH,
                    cookie.path(),
                    "browsers refuse a __Host- cookie whose path is not /;"
                            + " set cookie-prefix=secure to use a path");
        }
        if (cookie.prefix() == Prefix.HOST && cookie.domain().isPresent()) {
            contradiction(
                    OptionKey.COOKIE_DOMAIN,
                    cookie.domain().get(),
                    "browsers refuse a __Host- cookie with a"
                            + " domain; set cookie-prefix=secure to share the cookie");
        }
    }

    private void security(DistributedSessionOptions options) {
        SecurityOptions security = options.security();
        security.maxSessionsPerPrincipal().ifPresent(most -> {
            range(OptionKey.MAX_SESSIONS_PER_PRINCIPAL, most, 1, Integer.MAX_VALUE);
            security.principalIndex()
                    .filter(kept -> !kept)
                    .ifPresent(none -> contradiction(
                            OptionKey.PRINCIPAL_INDEX,
                            none,
                            "the limit of sessions needs the index; remove max-sessions-per-principal to have none"));
        });
        security.idRenewal()
                .ifPresent(age -> range(OptionKey.ID_RENEWAL, age, Duration.ofMinutes(1), options.absoluteTimeout()));
    }

    private void tables(TableOptions tables) {
        String range = "3 to 255 letters, digits, '_', '.' and '-'";
        tables.sessions().ifPresent(name -> matches(OptionKey.TABLE, name, TABLE, range));
        tables.keys().ifPresent(name -> matches(OptionKey.KEY_TABLE, name, TABLE, range));
        String attribute = "an attribute's name, 1 to 255 characters without blanks";
        tables.partitionKeyAttribute()
                .ifPresent(name -> matches(OptionKey.PARTITION_KEY_ATTRIBUTE, name, ATTRIBUTE, attribute));
        tables.sortKeyAttribute().ifPresent(name -> matches(OptionKey.SORT_KEY_ATTRIBUTE, name, ATTRIBUTE, attribute));
        tables.ttlAttribute().ifPresent(name -> matches(OptionKey.TTL_ATTRIBUTE, name, ATTRIBUTE, attribute));
        attributesDiffer(tables);
    }

    private void attributesDiffer(TableOptions tables) {
        Set<String> taken = new HashSet<>(ItemAttributes.FIXED);
        Map<OptionKey, Optional<String>> names = new LinkedHashMap<>();
        names.put(OptionKey.PARTITION_KEY_ATTRIBUTE, tables.partitionKeyAttribute());
        names.put(OptionKey.SORT_KEY_ATTRIBUTE, tables.sortKeyAttribute());
        names.put(OptionKey.TTL_ATTRIBUTE, tables.ttlAttribute());
        names.forEach((key, configured) -> configured
                .filter(name -> !taken.add(name))
                .ifPresent(name -> contradiction(
                        key,
                        name,
                        "stored items use this attribute otherwise; give each attribute a name of its own")));
    }

    private void matches(OptionKey key, String value, Pattern pattern, String range) {
        if (!pattern.matcher(value).matches()) {
            outOfRange(key, value, range);
        }
    }

    private <T extends Comparable<T>> void range(OptionKey key, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            outOfRange(key, value, least + " to " + most);
        }
    }

    private void outOfRange(OptionKey key, Object value, String range) {
        problems.add(ConfigMessages.outOfRange(key.key(), value, range));
    }

    private void contradiction(OptionKey key, Object value, String reason) {
        problems.add(ConfigMessages.contradiction(key.key(), value, reason));
    }
}
