package io.distributedsession;

import java.time.Instant;
import java.util.List;

/**
 * Where the signing keys of one application are kept. Injectable; an application's own bean of this type replaces the
 * default, which keeps them in DynamoDB. A repository only stores: the key ring chooses, wraps and unwraps.
 *
 * <p>Methods throw {@link SessionStoreException} when the storage fails.
 */
public interface SigningKeyRepository {

    /**
     * All keys, revoked ones included, by a strongly consistent read.
     *
     * @return the keys in no particular order, empty if there is none
     */
    List<SigningKey> findAll();

    /**
     * Stores a key unless its slot is taken: when several nodes make a key at once, one wins and all use the winner's.
     *
     * @param slot the place among the keys, not empty: {@code genesis} for the first, else the id of the newest key
     * @param key the key to store
     * @return the key that holds the slot: {@code key}, or the one stored earlier
     */
    SigningKey storeIfAbsent(String slot, SigningKey key);

    /**
     * Marks a key revoked: what it signed or sealed is no longer believed once the nodes have refreshed their rings. With
     * the default repository this node does so before the call returns. An unknown key is ignored.
     *
     * @param keyId the key's id
     * @param reason why, for people; no secret
     */
    void revoke(String keyId, String reason);

    /**
     * Marks every key revoked that was created before a point in time; see {@link #revoke(String, String)} for when that
     * takes effect.
     *
     * @param instant the first creation time that is left alone
     * @return how many keys were marked; keys revoked earlier do not count
     */
    int revokeAllCreatedBefore(Instant instant);

    /**
     * Removes a key that was retired long ago. An unknown key is ignored.
     *
     * @param keyId the key's id
     */
    void remove(String keyId);
}
