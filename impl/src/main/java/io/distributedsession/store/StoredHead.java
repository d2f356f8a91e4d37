package io.distributedsession.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What stands under a session's key. {@code ttl} is the first epoch second at which it is expired. */
public sealed interface StoredHead {

    RecordKey key();

    long ttl();

    /**
     * A session.
     *
     * @param createDate when it was created, in whole seconds or finer
     * @param ttl epoch seconds
     * @param version counts the commits, 1 for the first
     * @param record the sealed facts of the session; must not be changed
     * @param beans stored name to entry
     * @param lease who has taken the session's lease last and not given it back, whether or not it has ended
     */
    record Live(
            RecordKey key,
            Instant createDate,
            long ttl,
            long version,
            byte[] record,
            Map<String, BeanEntry> beans,
            Optional<Lease> lease)
            implements StoredHead {

        public Live {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(createDate, "createDate");
            Objects.requireNonNull(record, "record");
            beans = Map.copyOf(beans);
            Objects.requireNonNull(lease, "lease");
        }

        /** A session whose lease nobody has. */
        public Live(
                RecordKey key,
                Instant createDate,
                long ttl,
                long version,
                byte[] record,
                Map<String, BeanEntry> beans) {
            this(key, createDate, ttl, version, record, beans, Optional.empty());
        }

        /** The same session with another expiry. */
        public Live withTtl(long other) {
            return new Live(key, createDate, other, version, record, beans, lease);
        }

        /** The same session with other beans. */
        public Live withBeans(Map<String, BeanEntry> others) {
            return new Live(key, createDate, ttl, version, record, others, lease);
        }

        /** Whether somebody else than this request has the lease. */
        public boolean isLeasedByOther(byte[] request, long now) {
            return lease.filter(held -> held.until() > now && !held.isOwnedBy(request))
                    .isPresent();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Live that
                    && key.equals(that.key)
                    && createDate.equals(that.createDate)
                    && ttl == that.ttl
                    && version == that.version
                    && Arrays.equals(record, that.record)
                    && beans.equals(that.beans)
                    && lease.equals(that.lease);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }

        @Override
        public String toString() {
            return "Live[" + key + ", ttl=" + ttl + ", version=" + version + ", beans=" + beans + ", lease=" + lease
                    + "]";
        }
    }

    /** What is left for a while of a session that got a new id: requests under way with the old one must not start anew. */
    record Tombstone(RecordKey key, long ttl) implements StoredHead {}
}
