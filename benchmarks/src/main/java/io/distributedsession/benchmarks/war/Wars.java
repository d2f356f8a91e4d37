package io.distributedsession.benchmarks.war;

import io.distributedsession.DistributedSession;
import io.distributedsession.benchmarks.historyapp.Count;
import io.distributedsession.benchmarks.historyapp.CountResource;
import io.distributedsession.benchmarks.historyapp.Counters;
import io.distributedsession.benchmarks.historyapp.Elements;
import io.distributedsession.benchmarks.historyapp.Entries;
import io.distributedsession.benchmarks.historyapp.HistoryApplication;
import io.distributedsession.benchmarks.historyapp.HistoryResource;
import io.distributedsession.benchmarks.historyapp.Register;
import io.distributedsession.benchmarks.historyapp.VitalsResource;
import io.distributedsession.benchmarks.webapp.BenchApplication;
import io.distributedsession.benchmarks.webapp.Cart;
import io.distributedsession.benchmarks.webapp.CartResource;
import io.distributedsession.benchmarks.webapp.DistributedCart;
import io.distributedsession.benchmarks.webapp.DotNetStore;
import io.distributedsession.benchmarks.webapp.HeldItems;
import io.distributedsession.benchmarks.webapp.Item;
import io.distributedsession.benchmarks.webapp.Items;
import io.distributedsession.benchmarks.webapp.PeerCart;
import io.distributedsession.benchmarks.webapp.PeerFilter;
import io.distributedsession.benchmarks.webapp.PeerSession;
import io.distributedsession.benchmarks.webapp.PeerStore;
import io.distributedsession.benchmarks.webapp.PeerTable;
import io.distributedsession.benchmarks.webapp.Ping;
import io.distributedsession.benchmarks.webapp.RubyStore;
import io.distributedsession.benchmarks.webapp.ServerCart;
import io.distributedsession.benchmarks.webapp.SpringCart;
import io.distributedsession.benchmarks.webapp.SpringSessionFilter;
import io.distributedsession.benchmarks.webapp.StartupCall;
import io.distributedsession.benchmarks.webapp.TomcatStore;
import io.distributedsession.benchmarks.webapp.Work;
import io.distributedsession.cdi.DistributedSessionExtension;

/** The same application with its cart in different places. */
public final class Wars {

    private Wars() {}

    /** With the cart in the table. */
    public static War distributed() {
        return common().with(DistributedCart.class)
                .withLibraryOf(DistributedSession.class)
                .withLibraryOf(DistributedSessionExtension.class)
                .with(Sdk.ownClosure());
    }

    /** With the cart in the server's session, and nothing else. */
    public static War server() {
        return common().with(ServerCart.class);
    }

    /** The same, replicated by the server. */
    public static War distributable() {
        return server().webXml("<distributable/>");
    }

    /** With the cart in a session that another provider keeps in DynamoDB. */
    public static War peer() {
        return common().with(PeerCart.class, PeerFilter.class, PeerSession.class, PeerTable.class)
                .with(PeerStore.class, DotNetStore.class, RubyStore.class, TomcatStore.class, HeldItems.class)
                .with(Sdk.ownClosure());
    }

    /** With the cart in Redis, by Spring Session. */
    public static War spring() {
        return common().with(SpringCart.class, SpringSessionFilter.class).with(Spring.closure());
    }

    /** The server's, with the SDK's jars and a call of DynamoDB at the start. */
    public static War serverWithSdk() {
        return server().with(StartupCall.class).with(Sdk.ownClosure());
    }

    /** The one whose histories are checked. */
    public static War history() {
        return new War()
                .with(HistoryApplication.class, HistoryResource.class, CountResource.class, VitalsResource.class)
                .with(Ping.class, Elements.class, Entries.class, Counters.class, Register.class, Count.class)
                .withLibraryOf(DistributedSession.class)
                .withLibraryOf(DistributedSessionExtension.class)
                .with(Sdk.ownClosure());
    }

    private static War common() {
        return new War()
                .with(BenchApplication.class, CartResource.class, Ping.class, Work.class)
                .with(Cart.class, Item.class, Items.class);
    }
}
