package io.distributedsession.config;

import java.util.List;
import java.util.stream.Stream;

import static io.distributedsession.config.OptionKey.ABSOLUTE_TIMEOUT;
import static io.distributedsession.config.OptionKey.APPLICATION;
import static io.distributedsession.config.OptionKey.BREAKER_FAILURES;
import static io.distributedsession.config.OptionKey.BREAKER_PROBE_INTERVAL;
import static io.distributedsession.config.OptionKey.CLEAR_SITE_DATA;
import static io.distributedsession.config.OptionKey.COOKIE_DOMAIN;
import static io.distributedsession.config.OptionKey.COOKIE_NAME;
import static io.distributedsession.config.OptionKey.COOKIE_PATH;
import static io.distributedsession.config.OptionKey.COOKIE_PERSISTENT;
import static io.distributedsession.config.OptionKey.COOKIE_PREFIX;
import static io.distributedsession.config.OptionKey.COOKIE_SAME_SITE;
import static io.distributedsession.config.OptionKey.CREATE_TABLES;
import static io.distributedsession.config.OptionKey.ENDPOINT;
import static io.distributedsession.config.OptionKey.IDLE_TIMEOUT;
import static io.distributedsession.config.OptionKey.ID_RENEWAL;
import static io.distributedsession.config.OptionKey.KEY_ACTIVATION_DELAY;
import static io.distributedsession.config.OptionKey.KEY_LIFETIME;
import static io.distributedsession.config.OptionKey.KEY_PROTECTION;
import static io.distributedsession.config.OptionKey.KEY_REFRESH_INTERVAL;
import static io.distributedsession.config.OptionKey.KEY_TABLE;
import static io.distributedsession.config.OptionKey.KMS_KEY;
import static io.distributedsession.config.OptionKey.LEASE_DURATION;
import static io.distributedsession.config.OptionKey.LEASE_WAIT;
import static io.distributedsession.config.OptionKey.MAX_NEW_SESSIONS_PER_SECOND;
import static io.distributedsession.config.OptionKey.MAX_SESSIONS_PER_PRINCIPAL;
import static io.distributedsession.config.OptionKey.MAX_SESSION_BYTES;
import static io.distributedsession.config.OptionKey.NEAR_CACHE_MAX_AGE;
import static io.distributedsession.config.OptionKey.NEAR_CACHE_SIZE;
import static io.distributedsession.config.OptionKey.NEW_SESSION_IDLE;
import static io.distributedsession.config.OptionKey.NON_EXTENDING_PATHS;
import static io.distributedsession.config.OptionKey.OVER_LIMIT;
import static io.distributedsession.config.OptionKey.PARTITION_KEY_ATTRIBUTE;
import static io.distributedsession.config.OptionKey.PREVIOUS_KEY_PROTECTION;
import static io.distributedsession.config.OptionKey.PREVIOUS_KMS_KEY;
import static io.distributedsession.config.OptionKey.PREVIOUS_WRAPPING_KEY;
import static io.distributedsession.config.OptionKey.PRINCIPAL_INDEX;
import static io.distributedsession.config.OptionKey.PROFILE;
import static io.distributedsession.config.OptionKey.READ_CONSISTENCY;
import static io.distributedsession.config.OptionKey.REGION;
import static io.distributedsession.config.OptionKey.REQUEST_PRINCIPAL;
import static io.distributedsession.config.OptionKey.ROLLED_BACK;
import static io.distributedsession.config.OptionKey.SORT_KEY_ATTRIBUTE;
import static io.distributedsession.config.OptionKey.START_WITHOUT_STORE;
import static io.distributedsession.config.OptionKey.STOP_TIMEOUT;
import static io.distributedsession.config.OptionKey.STORE;
import static io.distributedsession.config.OptionKey.STORE_ADDRESS_REFRESH;
import static io.distributedsession.config.OptionKey.STORE_ATTEMPTS;
import static io.distributedsession.config.OptionKey.STORE_CONNECTION_WAIT;
import static io.distributedsession.config.OptionKey.STORE_CONNECT_TIMEOUT;
import static io.distributedsession.config.OptionKey.STORE_MAX_CONNECTIONS;
import static io.distributedsession.config.OptionKey.STORE_RETRY_PERCENT;
import static io.distributedsession.config.OptionKey.STORE_TIMEOUT;
import static io.distributedsession.config.OptionKey.TABLE;
import static io.distributedsession.config.OptionKey.TTL_ATTRIBUTE;
import static io.distributedsession.config.OptionKey.WRAPPING_KEY;

/** A row for each option; the page {@code docs/reference/options.md} is made of them and of what the code tells. */
final class OptionRows {

    /** The largest value of options that have no upper bound. */
    static final String NO_BOUND = String.valueOf(Integer.MAX_VALUE);

    private static final String TABLE_NAME = "3 to 255 letters, digits, `_`, `.`, `-`";
    private static final String ATTRIBUTE_NAME =
            "1 to 255 characters without blanks; not the name of another attribute of stored items, such as `Session`";

    private OptionRows() {}

    static List<OptionRow> all() {
        return Stream.of(session(), times(), reads(), outages(), keys(), cookie(), users(), tables())
                .flatMap(List::stream)
                .map(OptionRow.Draft::done)
                .toList();
    }

    private static List<OptionRow.Draft> session() {
        return List.of(
                OptionRow.of(
                                APPLICATION,
                                "the application's name, the same on every node; item keys begin with it, and signatures hold"
                                        + " for it alone")
                        .unset("required; `dev` in the dev profile")
                        .range("letters, digits, `-`; at most 32")
                        .accepts("shop", "a".repeat(32))
                        .refuses("my shop", "a".repeat(33)),
                OptionRow.of(
                        PROFILE,
                        "`dev` assumes a name, unwrapped keys and created tables; `production` assumes nothing"),
                OptionRow.of(STORE, "where sessions, values and keys lie; with `memory` nothing outlives the server"));
    }

    private static List<OptionRow.Draft> times() {
        return List.of(
                OptionRow.of(IDLE_TIMEOUT, "how long a session lives without a request that extends it")
                        .range("1s", "30d"),
                OptionRow.of(
                                NEW_SESSION_IDLE,
                                "the same for a session until its second request, against floods of visitors that never come"
                                        + " back")
                        .unset("the idle timeout")
                        .range("1s", "idle-timeout"),
                OptionRow.of(
                                MAX_NEW_SESSIONS_PER_SECOND,
                                "sessions that a node starts in a second at most; a request over it is answered 503")
                        .unset("no bound")
                        .range("1", NO_BOUND),
                OptionRow.of(ABSOLUTE_TIMEOUT, "how long a session lives at most, however often it is used")
                        .range("idle-timeout", "30d"),
                OptionRow.of(
                                NON_EXTENDING_PATHS,
                                "requests to these do not extend the session, as with `@NonExtending`")
                        .type("paths, separated by commas")
                        .range("below the context root: `/poll`, or `/static/*`")
                        .accepts("/poll, /static/*")
                        .refuses("poll"));
    }

    private static List<OptionRow.Draft> reads() {
        return List.of(
                OptionRow.of(
                        READ_CONSISTENCY,
                        "`session`: eventual reads, checked against the cookie, so that browsers see their own writes;"
                                + " `strong`: twice the price; `eventual`: not checked"),
                OptionRow.of(
                        ROLLED_BACK,
                        "what becomes of a session that is older than its cookie, as after a table was restored"),
                OptionRow.of(
                                NEAR_CACHE_MAX_AGE,
                                "sessions of this age are taken from the server's memory; what other nodes write is seen that"
                                        + " much later")
                        .unset("off")
                        .range("1ms", "1m"),
                OptionRow.of(NEAR_CACHE_SIZE, "sessions that the near cache holds")
                        .range("1", NO_BOUND),
                OptionRow.of(LEASE_DURATION, "how long `@Exclusive` holds the session's lease at most")
                        .range("1s", "15m"),
                OptionRow.of(LEASE_WAIT, "how long a request waits for the lease before it is answered 409")
                        .range("0s", "1m"),
                OptionRow.of(
                                STORE_TIMEOUT,
                                "how long one request, or one call of `SessionStore` outside requests, waits for the store in all")
                        .range("50ms", "1m"),
                OptionRow.of(
                                MAX_SESSION_BYTES,
                                "after compression, of a session's beans together, and of each value of `SessionStore`; more"
                                        + " is answered 413")
                        .range("1024", "67108864"));
    }

    private static List<OptionRow.Draft> outages() {
        return List.of(
                OptionRow.of(
                                STORE_ATTEMPTS,
                                "tries of one call at most, within the store timeout, with pauses at random")
                        .range("1", "10"),
                OptionRow.of(
                                STORE_RETRY_PERCENT,
                                "repetitions in percent of all calls of a node; a hundred are saved up for bursts")
                        .range("0", "100"),
                OptionRow.of(
                                STORE_MAX_CONNECTIONS,
                                "connections of a node to the store, with a client of the library's own")
                        .range("1", "10000"),
                OptionRow.of(STORE_CONNECTION_WAIT, "how long a call waits for a connection while all are in use")
                        .range("1ms", "1m"),
                OptionRow.of(
                                STORE_CONNECT_TIMEOUT,
                                "how long a new connection, or the first lookup of its name, may take")
                        .range("10ms", "1m"),
                OptionRow.of(
                                STORE_ADDRESS_REFRESH,
                                "the age from which the store's addresses are looked up again, in the background")
                        .range("1s", "1h"),
                OptionRow.of(
                                BREAKER_FAILURES,
                                "calls in a row that the store has not served, after which a node answers 503 at once")
                        .range("1", "1000"),
                OptionRow.of(
                                BREAKER_PROBE_INTERVAL,
                                "how often one call is let through then, to see whether it serves again")
                        .range("500ms", "1m"),
                OptionRow.of(
                                STOP_TIMEOUT,
                                "how long a node that stops waits for requests under way, so that they commit")
                        .range("0s", "5m"),
                OptionRow.of(
                        START_WITHOUT_STORE,
                        "`true`: a node starts while the store does not answer, and answers 503 until it does; `false`: its"
                                + " deployment fails"));
    }

    private static List<OptionRow.Draft> keys() {
        return List.of(
                OptionRow.of(KEY_PROTECTION, "how signing keys are wrapped at rest")
                        .unset("required outside the dev profile, unless there is a `KeyProtector` bean"),
                OptionRow.of(PREVIOUS_KEY_PROTECTION, "one that only unwraps, while nodes change over")
                        .unset("none"),
                OptionRow.of(KEY_LIFETIME, "how long a key signs").range("7d", "730d"),
                OptionRow.of(KEY_ACTIVATION_DELAY, "how long a new key is stored before it signs")
                        .range("51m", "30d")
                        .range("10 refreshes and 1 min to a third of the lifetime"),
                OptionRow.of(
                                KEY_REFRESH_INTERVAL,
                                "how often a node reads the keys; a revocation takes effect within it")
                        .range("1s", "1h"),
                OptionRow.of(WRAPPING_KEY, "a secret: the key that wraps with `key-protection=wrapping-key`")
                        .unset("required with `key-protection=wrapping-key`")
                        .range("the name of a file, or 256 bits in Base64")
                        .accepts("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                        .refuses("AAAA"),
                OptionRow.of(
                                PREVIOUS_WRAPPING_KEY,
                                "a secret that only unwraps; to change keys, first name the new one here on every node, then"
                                        + " swap the two")
                        .unset("none")
                        .range("as `wrapping-key`")
                        .accepts("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                        .refuses("AAAA"),
                OptionRow.of(KMS_KEY, "the key of AWS KMS that wraps with `key-protection=kms`; a region in it counts")
                        .unset("required with `key-protection=kms`")
                        .range("ARN, alias or id of a symmetric KMS key")
                        .accepts("alias/sessions", "arn:aws:kms:eu-central-1:111122223333:key/1234abcd")
                        .refuses("my key"),
                OptionRow.of(PREVIOUS_KMS_KEY, "one that only unwraps, as `previous-wrapping-key`")
                        .unset("none")
                        .range("as `kms-key`")
                        .accepts("alias/sessions")
                        .refuses("my key"));
    }

    private static List<OptionRow.Draft> cookie() {
        return List.of(
                OptionRow.of(COOKIE_NAME, "the cookie's name, without its prefix")
                        .unset("the application's name")
                        .range("a token of RFC 9110, at most 128 characters")
                        .accepts("shop.session")
                        .refuses("my shop", "a;b"),
                OptionRow.of(
                        COOKIE_PREFIX, "the prefix `__Host-` or `__Secure-`, by which browsers enforce attributes"),
                OptionRow.of(COOKIE_PATH, "other paths than `/` need `cookie-prefix=secure` or `none`")
                        .range("begins with `/`; no blanks, no semicolon")
                        .accepts("/shop")
                        .refuses("shop", "/a b"),
                OptionRow.of(COOKIE_DOMAIN, "needs `cookie-prefix=secure` or `none`")
                        .unset("none: the host alone")
                        .range("a host name")
                        .accepts("example.org")
                        .refuses("exam ple"),
                OptionRow.of(COOKIE_SAME_SITE, "the cookie's `SameSite` attribute"),
                OptionRow.of(COOKIE_PERSISTENT, "`true`: the cookie outlives the browser"));
    }

    private static List<OptionRow.Draft> users() {
        return List.of(
                OptionRow.of(
                        REQUEST_PRINCIPAL,
                        "`false`: sessions follow `bindPrincipal` only, not the request's security context"),
                OptionRow.of(PRINCIPAL_INDEX, "whether the sessions of a user can be found")
                        .unset("`true` if `SessionRegistry` is injected or sessions are limited, else `false`"),
                OptionRow.of(MAX_SESSIONS_PER_PRINCIPAL, "sessions that a user has at most")
                        .unset("no limit")
                        .range("1", NO_BOUND),
                OptionRow.of(OVER_LIMIT, "which session ends when a user has one too many"),
                OptionRow.of(ID_RENEWAL, "the age from which a session's id is replaced")
                        .unset("off")
                        .range("1m", "absolute-timeout"),
                OptionRow.of(CLEAR_SITE_DATA, "what a browser is told to forget at a logout"));
    }

    private static List<OptionRow.Draft> tables() {
        return List.of(
                OptionRow.of(CREATE_TABLES, "whether tables that do not exist are created at startup")
                        .unset("`true` in the dev profile, else `false`"),
                OptionRow.of(TABLE, "the table of sessions")
                        .unset("`DistributedSessionState`")
                        .range(TABLE_NAME)
                        .accepts("Sessions_1.a-b")
                        .refuses("ab", "a b c"),
                OptionRow.of(KEY_TABLE, "the table of signing keys")
                        .unset("`DistributedSessionKeys`")
                        .range(TABLE_NAME)
                        .accepts("Keys")
                        .refuses("ab", "a b c"),
                OptionRow.of(PARTITION_KEY_ATTRIBUTE, "the partition key of the table of sessions")
                        .unset("that of the table; `SessionId` in a new one")
                        .range(ATTRIBUTE_NAME)
                        .accepts("pk")
                        .refuses("p k"),
                OptionRow.of(SORT_KEY_ATTRIBUTE, "its sort key")
                        .unset("that of the table; `Part` in a new one")
                        .range(ATTRIBUTE_NAME)
                        .accepts("sk")
                        .refuses("s k"),
                OptionRow.of(TTL_ATTRIBUTE, "the attribute by which DynamoDB deletes expired items")
                        .unset("that of the table; `TTL` in a new one")
                        .range(ATTRIBUTE_NAME)
                        .accepts("expires")
                        .refuses("e x"),
                OptionRow.of(REGION, "the AWS region")
                        .unset("as the AWS SDK finds it")
                        .range("a region's name, such as `eu-central-1`")
                        .accepts("eu-central-1"),
                OptionRow.of(ENDPOINT, "where DynamoDB is, such as `http://localhost:8000` for DynamoDB Local")
                        .unset("as the AWS SDK finds it")
                        .range("a URI")
                        .accepts("http://localhost:8000")
                        .refuses("http://local host"));
    }
}
