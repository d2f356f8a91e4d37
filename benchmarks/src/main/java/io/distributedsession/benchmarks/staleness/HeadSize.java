package io.distributedsession.benchmarks.staleness;

import io.distributedsession.store.StoredHead;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Bytes of a head as an item, rounded up where it has no fixed length: enough to count units of 4 KB. */
final class HeadSize {

    /** Names and values of all attributes save key, record and beans. */
    private static final int FIXED = 120;

    private static final int OF_A_BEAN = 30;

    private HeadSize() {}

    static long of(StoredHead head) {
        long key = head.key().partition().getBytes(UTF_8).length;
        if (head instanceof StoredHead.Live live) {
            long beans = live.beans().entrySet().stream()
                    .mapToLong(bean -> OF_A_BEAN
                            + bean.getKey().getBytes(UTF_8).length
                            + bean.getValue().inlineBytes())
                    .sum();
            return FIXED + key + live.record().length + beans;
        }
        return FIXED + key;
    }
}
