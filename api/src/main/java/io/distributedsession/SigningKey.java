package io.distributedsession;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * A key of the ring, as a {@link SigningKeyRepository} stores it. The material is wrapped by the {@link KeyProtector}; this
 * type keeps it out of {@link #toString()}. Immutable: the material is copied in and out.
 *
 * @param id 11 characters of canonical base64url, the eight bytes that a token names its key by
 * @param name a name for people
 * @param created when it was made
 * @param activates from when on it may sign
 * @param expires when it stops to sign; it verifies further
 * @param state what the repository says of it
 * @param material the wrapped key
 */
public record SigningKey(
        String id, String name, Instant created, Instant activates, Instant expires, State state, byte[] material) {

    /** What a repository says of a key; whether it may sign now also depends on the time. */
    public enum State {
        /** Signs from its activation to its expiry, and verifies. */
        CREATED,
        /** Neither signs nor verifies. */
        REVOKED
    }

    /**
     * Checks the components and copies the material.
     *
     * @param id 11 characters of canonical base64url
     * @param name a name for people
     * @param created when it was made
     * @param activates from when on it may sign
     * @param expires when it stops to sign
     * @param state what the repository says of it
     * @param material the wrapped key
     */
    public SigningKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(activates, "activates");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(state, "state");
        material = Objects.requireNonNull(material, "material").clone();
    }

    /**
     * The wrapped key.
     *
     * @return a copy
     */
    @Override
    public byte[] material() {
        return material.clone();
    }

    /**
     * Whether the key is revoked.
     *
     * @return {@code true} if the state is {@link State#REVOKED}
     */
    public boolean isRevoked() {
        return state == State.REVOKED;
    }

    /**
     * The same key, revoked.
     *
     * @return a copy with the state {@link State#REVOKED}
     */
    public SigningKey revoked() {
        return new SigningKey(id, name, created, activates, expires, State.REVOKED, material);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey that
                && id.equals(that.id)
                && name.equals(that.name)
                && created.equals(that.created)
                && activates.equals(that.activates)
                && expires.equals(that.expires)
                && state == that.state
                && Arrays.equals(material, that.material);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SigningKey[id=" + id + ", name=" + name + ", created=" + created + ", activates=" + activates
                + ", expires=" + expires + ", state=" + state + "]";
    }
}
