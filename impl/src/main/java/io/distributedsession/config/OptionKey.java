package io.distributedsession.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import io.distributedsession.CookieOptions;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.KeyOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SecurityOptions.SiteData;
import io.distributedsession.TableOptions;

/** Every option that can be written as text: its key, and how the text becomes an option. */
enum OptionKey {
    APPLICATION((draft, text) -> draft.session.application(text)),
    PROFILE((draft, text) -> draft.session.profile(constant(DistributedSessionOptions.Profile.class, text))),
    STORE((draft, text) -> draft.session.store(constant(DistributedSessionOptions.Store.class, text))),
    IDLE_TIMEOUT((draft, text) -> draft.session.idleTimeout(Durations.parse(text))),
    NEW_SESSION_IDLE((draft, text) -> draft.session.newSessionIdleTimeout(Durations.parse(text))),
    MAX_NEW_SESSIONS_PER_SECOND((draft, text) -> draft.session.maxNewSessionsPerSecond(number(text))),
    ABSOLUTE_TIMEOUT((draft, text) -> draft.session.absoluteTimeout(Durations.parse(text))),
    NON_EXTENDING_PATHS((draft, text) -> draft.session.nonExtendingPaths(list(text))),
    READ_CONSISTENCY((draft, text) ->
            draft.session.readConsistency(constant(DistributedSessionOptions.ReadConsistency.class, text))),
    ROLLED_BACK((draft, text) -> draft.session.rolledBack(constant(DistributedSessionOptions.RolledBack.class, text))),
    NEAR_CACHE_MAX_AGE((draft, text) -> draft.session.nearCacheMaxAge(Durations.parse(text))),
    NEAR_CACHE_SIZE((draft, text) -> draft.session.nearCacheSize(number(text))),
    LEASE_DURATION((draft, text) -> draft.session.leaseDuration(Durations.parse(text))),
    LEASE_WAIT((draft, text) -> draft.session.leaseWait(Durations.parse(text))),
    STORE_TIMEOUT((draft, text) -> draft.session.storeTimeout(Durations.parse(text))),
    STORE_ATTEMPTS((draft, text) -> draft.resilience.attempts(number(text))),
    STORE_RETRY_PERCENT((draft, text) -> draft.resilience.retryPercent(number(text))),
    STORE_MAX_CONNECTIONS((draft, text) -> draft.resilience.maxConnections(number(text))),
    STORE_CONNECTION_WAIT((draft, text) -> draft.resilience.connectionWait(Durations.parse(text))),
    STORE_CONNECT_TIMEOUT((draft, text) -> draft.resilience.connectTimeout(Durations.parse(text))),
    STORE_ADDRESS_REFRESH((draft, text) -> draft.resilience.addressRefresh(Durations.parse(text))),
    BREAKER_FAILURES((draft, text) -> draft.resilience.breakerFailures(number(text))),
    BREAKER_PROBE_INTERVAL((draft, text) -> draft.resilience.breakerProbeInterval(Durations.parse(text))),
    STOP_TIMEOUT((draft, text) -> draft.resilience.stopTimeout(Durations.parse(text))),
    START_WITHOUT_STORE((draft, text) -> draft.resilience.startWithoutStore(bool(text))),
    MAX_SESSION_BYTES((draft, text) -> draft.session.maxSessionBytes(number(text))),
    KEY_PROTECTION((draft, text) ->
            draft.session.keyProtection(constant(DistributedSessionOptions.KeyProtection.class, text))),
    PREVIOUS_KEY_PROTECTION((draft, text) ->
            draft.session.previousKeyProtection(constant(DistributedSessionOptions.KeyProtection.class, text))),
    KEY_LIFETIME((draft, text) -> draft.keys.lifetime(Durations.parse(text))),
    KEY_ACTIVATION_DELAY((draft, text) -> draft.keys.activationDelay(Durations.parse(text))),
    KEY_REFRESH_INTERVAL((draft, text) -> draft.keys.refreshInterval(Durations.parse(text))),
    WRAPPING_KEY((draft, text) -> draft.keys.wrappingKey(text)),
    PREVIOUS_WRAPPING_KEY((draft, text) -> draft.keys.previousWrappingKey(text)),
    KMS_KEY((draft, text) -> draft.keys.kmsKey(text)),
    PREVIOUS_KMS_KEY((draft, text) -> draft.keys.previousKmsKey(text)),
    COOKIE_NAME((draft, text) -> draft.cookie.name(text)),
    COOKIE_PREFIX((draft, text) -> draft.cookie.prefix(constant(CookieOptions.Prefix.class, text))),
    COOKIE_PATH((draft, text) -> draft.cookie.path(text)),
    COOKIE_DOMAIN((draft, text) -> draft.cookie.domain(text)),
    COOKIE_SAME_SITE((draft, text) -> draft.cookie.sameSite(constant(CookieOptions.SameSite.class, text))),
    COOKIE_PERSISTENT((draft, text) -> draft.cookie.persistent(bool(text))),
    REQUEST_PRINCIPAL((draft, text) -> draft.security.requestPrincipal(bool(text))),
    PRINCIPAL_INDEX((draft, text) -> draft.security.principalIndex(bool(text))),
    MAX_SESSIONS_PER_PRINCIPAL((draft, text) -> draft.security.maxSessionsPerPrincipal(number(text))),
    OVER_LIMIT((draft, text) -> draft.security.overLimit(constant(SecurityOptions.OverLimit.class, text))),
    ID_RENEWAL((draft, text) -> draft.security.idRenewal(Durations.parse(text))),
    CLEAR_SITE_DATA((draft, text) -> draft.security.clearSiteData(siteData(text))),
    CREATE_TABLES((draft, text) -> draft.tables.create(bool(text))),
    TABLE((draft, text) -> draft.tables.sessions(text)),
    KEY_TABLE((draft, text) -> draft.tables.keys(text)),
    PARTITION_KEY_ATTRIBUTE((draft, text) -> draft.tables.partitionKeyAttribute(text)),
    SORT_KEY_ATTRIBUTE((draft, text) -> draft.tables.sortKeyAttribute(text)),
    TTL_ATTRIBUTE((draft, text) -> draft.tables.ttlAttribute(text)),
    REGION((draft, text) -> draft.tables.region(text)),
    ENDPOINT((draft, text) -> draft.tables.endpoint(URI.create(text)));

    /** The builders that the texts go into. */
    static final class Draft {

        final DistributedSessionOptions.Builder session = DistributedSessionOptions.builder();
        final KeyOptions.Builder keys = KeyOptions.builder();
        final CookieOptions.Builder cookie = CookieOptions.builder();
        final SecurityOptions.Builder security = SecurityOptions.builder();
        final ResilienceOptions.Builder resilience = ResilienceOptions.builder();
        final TableOptions.Builder tables = TableOptions.builder();

        DistributedSessionOptions build() {
            return session.keys(keys.build())
                    .cookie(cookie.build())
                    .security(security.build())
                    .resilience(resilience.build())
                    .tables(tables.build())
                    .build();
        }
    }

    private final BiConsumer<Draft, String> setter;

    OptionKey(BiConsumer<Draft, String> setter) {
        this.setter = setter;
    }

    /** The full key, such as {@code distributed-session.idle-timeout}. */
    String key() {
        return OptionSource.PREFIX + text(this);
    }

    /** @throws IllegalArgumentException if the text is no such option; the message says what would be */
    void set(Draft draft, String text) {
        setter.accept(draft, text.trim());
    }

    /** A constant as it is written in an option. */
    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(OptionKey::text).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("not one of " + allowed, e);
        }
    }

    /** By the names of the header's directives, whose case counts there but not here. */
    private static Set<SiteData> siteData(String text) {
        return list(text).stream().map(OptionKey::directive).collect(Collectors.toSet());
    }

    private static SiteData directive(String text) {
        return Arrays.stream(SiteData.values())
                .filter(data -> data.directive().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                        + Arrays.stream(SiteData.values())
                                .map(SiteData::directive)
                                .collect(Collectors.joining(", "))));
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not true or false");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a whole number", e);
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
