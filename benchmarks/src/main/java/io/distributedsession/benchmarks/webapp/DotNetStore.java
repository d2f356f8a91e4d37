package io.distributedsession.benchmarks.webapp;

/** As AWS's distributed cache provider for .NET does under the session middleware: a get extends, too, and a request that changes nothing gets again. */
public record DotNetStore(PeerTable table) implements PeerStore {

    @Override
    public Items load(String id) {
        Items items = table.get(id);
        table.touch(id);
        return items;
    }

    @Override
    public void end(String id, Items items, boolean changed) {
        if (changed) {
            table.put(id, items);
        } else {
            load(id);
        }
    }
}
