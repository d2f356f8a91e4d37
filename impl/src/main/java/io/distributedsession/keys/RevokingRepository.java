package io.distributedsession.keys;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;

/**
 * The default repository as the application gets it: what is revoked through it is believed no more on this node when the
 * call returns, and on the others within their next refresh.
 */
public final class RevokingRepository implements SigningKeyRepository {

    private static final Logger LOG = System.getLogger(RevokingRepository.class.getName());

    private final SigningKeyRepository keys;
    private final KeyRing ring;

    public RevokingRepository(SigningKeyRepository keys, KeyRing ring) {
        this.keys = keys;
        this.ring = ring;
    }

    @Override
    public List<SigningKey> findAll() {
        return keys.findAll();
    }

    @Override
    public SigningKey storeIfAbsent(String slot, SigningKey key) {
        return keys.storeIfAbsent(slot, key);
    }

    @Override
    public void revoke(String keyId, String reason) {
        keys.revoke(keyId, reason);
        refresh();
    }

    @Override
    public int revokeAllCreatedBefore(Instant instant) {
        int revoked = keys.revokeAllCreatedBefore(instant);
        refresh();
        return revoked;
    }

    @Override
    public void remove(String keyId) {
        keys.remove(keyId);
    }

    /** The revocation is stored: it must not look as if it had failed. */
    private void refresh() {
        try {
            ring.refresh();
        } catch (SessionStoreException e) {
            LOG.log(Level.WARNING, KeysMessages.refreshFailed(e), e);
        }
    }
}
