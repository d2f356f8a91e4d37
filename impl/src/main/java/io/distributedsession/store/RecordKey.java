package io.distributedsession.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The partition key of an item: the application's prefix, the kind of item, and a hash of what names it. The name itself,
 * which may be a secret, is stored nowhere; the prefix stays outside the hash, so that a policy on leading keys can keep
 * several applications of one table apart.
 */
public record RecordKey(String partition) {

    /** What an item holds; the prefix keeps the kinds from clashing. */
    public enum Kind {
        /** A session's head. */
        HEAD("s."),
        /** The large beans of a session, in parts; named by its state id, so that they stay when its id changes. */
        DATA("d."),
        /** A value of the {@link io.distributedsession.SessionStore}. */
        VALUE("v."),
        /** The sessions of a user, one item each. */
        PRINCIPAL("p."),
        /** How far a stream of the table was read, one item for each of its shards. */
        STREAM("x.");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final int HASH_CHARACTERS = 43;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{" + HASH_CHARACTERS + "}");

    public RecordKey {
        Objects.requireNonNull(partition, "partition");
    }

    public static RecordKey head(String application, byte[] sessionId) {
        return of(application, Kind.HEAD, sessionId);
    }

    public static RecordKey data(String application, byte[] stateId) {
        return of(application, Kind.DATA, stateId);
    }

    public static RecordKey value(String application, String key) {
        return of(application, Kind.VALUE, key.getBytes(UTF_8));
    }

    public static RecordKey principal(String application, String name) {
        return of(application, Kind.PRINCIPAL, name.getBytes(UTF_8));
    }

    public static RecordKey stream(String application, String arn) {
        return of(application, Kind.STREAM, arn.getBytes(UTF_8));
    }

    /** The key of the head that has this {@linkplain #reference() reference}; empty if no head can have it. */
    public static Optional<RecordKey> headOf(String application, String reference) {
        return REFERENCE.matcher(reference).matches()
                ? Optional.of(new RecordKey(application + "." + Kind.HEAD.prefix + reference))
                : Optional.empty();
    }

    /** Whether it can be the key of a head of this application. */
    public boolean isHeadOf(String application) {
        String prefix = application + "." + Kind.HEAD.prefix;
        return partition.startsWith(prefix)
                && REFERENCE.matcher(partition.substring(prefix.length())).matches();
    }

    private static RecordKey of(String application, Kind kind, byte[] key) {
        MessageDigest sha256 = sha256();
        sha256.update(kind.prefix.getBytes(UTF_8));
        sha256.update((byte) 0);
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest(key));
        return new RecordKey(application + "." + kind.prefix + hash);
    }

    /** The hash alone: names the session in logs and tools. */
    public String reference() {
        return partition.substring(partition.length() - HASH_CHARACTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
