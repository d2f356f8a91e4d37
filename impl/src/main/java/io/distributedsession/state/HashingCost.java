package io.distributedsession.state;

import java.util.HashMap;
import java.util.Map;

import io.distributedsession.state.StreamRefusedException.Reason;

/**
 * What it takes to put the keys of a stream's hash tables, sorted sets and queues in: each key's weight; and as many comparisons
 * as there are pairs of keys that may have one hash code and that a table cannot sort, for want of an order or for having two.
 */
final class HashingCost {

    /** About a second of hashing, or a few of comparing. */
    static final long MOST = 20_000_000;

    static final int MORE_PER_BYTE = 4;

    /** Comparing a key takes this share of hashing it. */
    static final int COMPARING_SHARE = 32;

    private final StreamBytes in;
    private final long most;
    private long cost;

    HashingCost(StreamBytes in, int payloadBytes) {
        this.in = in;
        this.most = MOST + (long) MORE_PER_BYTE * payloadBytes;
    }

    private void add(long more) throws StreamRefusedException {
        cost = StreamValue.sum(cost, more);
        if (cost > most) {
            throw in.refusal(Reason.TOO_MUCH_HASHING);
        }
    }

    /** A collection whose keys are about to be read. */
    Table table() {
        return new Table();
    }

    /** The keys of one collection. */
    final class Table {

        private long unsortable;
        private long unsortableWeight;
        private long sortable;
        private String order;
        private long sameOrder;
        private Map<String, Long> otherOrders = Map.of();

        void add(StreamValue key) throws StreamRefusedException {
            HashingCost.this.add(key.weight());
            if (key.order() == null) {
                unsortable++;
                unsortableWeight = StreamValue.sum(unsortableWeight, key.weight());
            } else if (!key.order().isEmpty()) {
                sortable++;
                countOrder(key.order());
            }
        }

        private void countOrder(String keyOrder) {
            if (order == null || order.equals(keyOrder)) {
                order = keyOrder;
                sameOrder++;
            } else {
                otherOrders = otherOrders.isEmpty() ? new HashMap<>() : otherOrders;
                otherOrders.merge(keyOrder, 1L, Long::sum);
            }
        }

        void end() throws StreamRefusedException {
            long ofOneOrder = sameOrder;
            for (long count : otherOrders.values()) {
                ofOneOrder = Math.max(ofOneOrder, count);
            }
            long comparing = StreamValue.sum(
                    StreamValue.product(unsortable, unsortableWeight), (sortable - ofOneOrder) * sortable);
            HashingCost.this.add(comparing / COMPARING_SHARE);
        }
    }
}
