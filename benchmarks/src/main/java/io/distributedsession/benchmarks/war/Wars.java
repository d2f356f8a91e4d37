package io.distributedsession.benchmarks.war;

import io.distributedsession.DistributedSession;
import io.distributedsession.benchmarks.webapp.BenchApplication;
import io.distributedsession.benchmarks.webapp.Cart;
import io.distributedsession.benchmarks.webapp.CartResource;
import io.distributedsession.benchmarks.webapp.DistributedCart;
import io.distributedsession.benchmarks.webapp.Item;
import io.distributedsession.benchmarks.webapp.Items;
import io.distributedsession.benchmarks.webapp.Ping;
import io.distributedsession.benchmarks.webapp.ServerCart;
import io.distributedsession.benchmarks.webapp.StartupCall;
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

    /** The same with the SDK's jars and a call of DynamoDB at the start. */
    public static War serverWithSdk() {
        return server().with(StartupCall.class).with(Sdk.ownClosure());
    }

    private static War common() {
        return new War()
                .with(BenchApplication.class, CartResource.class, Ping.class, Work.class)
                .with(Cart.class, Item.class, Items.class);
    }
}
