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
 */
record LoadedSession(byte[] id, StoredHead.Live head, SessionFacts facts, Map<String, byte[]> plain) {

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
