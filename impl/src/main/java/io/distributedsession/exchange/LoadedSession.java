package io.distributedsession.exchange;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.StoredHead;

/**
 * A stored session as this request knows it. Immutable; a commit makes a new one.
 *
 * @param id the session id; never leaves the request
 * @param head what is stored
 * @param facts the opened record
 * @param plain stored name to the opened state of a bean
 * @param viewVersion the version whose beans these are. After a commit the head may have a later one, for another request
 *     committed other beans in between: the cookie carries that, but a rotation on it would lose those beans
 */
record LoadedSession(byte[] id, StoredHead.Live head, SessionFacts facts, Map<String, byte[]> plain, long viewVersion) {

    /** A session whose head was read or written whole. */
    LoadedSession(byte[] id, StoredHead.Live head, SessionFacts facts, Map<String, byte[]> plain) {
        this(id, head, facts, plain, head.version());
    }

    String reference() {
        return head.key().reference();
    }

    Optional<byte[]> tag(String bean) {
        return Optional.ofNullable(head.beans().get(bean)).map(BeanEntry::tag);
    }

    @Override
    public String toString() {
        return "LoadedSession[" + reference() + ", version=" + head.version() + "]";
    }
}
