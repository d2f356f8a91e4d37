package io.distributedsession.benchmarks.webapp;

/** As AWS's session store for Ruby on Rack does without its lock: an update at the end of every request. */
public record RubyStore(PeerTable table) implements PeerStore {

    @Override
    public Items load(String id) {
        return table.get(id);
    }

    @Override
    public void end(String id, Items items, boolean changed) {
        if (changed) {
            table.update(id, items);
        } else {
            table.touch(id);
        }
    }
}
