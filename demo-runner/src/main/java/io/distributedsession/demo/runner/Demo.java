package io.distributedsession.demo.runner;

import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.LauncherException;
import io.distributedsession.launcher.faults.Calls;
import io.distributedsession.launcher.faults.FaultProxy;

/** Runs the demo: for ever, or with {@code -Ddemo.tour} through the tour. */
public final class Demo {

    private Demo() {}

    /**
     * Starts the database and both nodes.
     *
     * @param arguments none
     * @throws Exception if something fails that has no message for the user
     */
    public static void main(String[] arguments) throws Exception {
        try {
            run();
        } catch (LauncherException | TourFailedException e) {
            // the message says it all; thrown on, Maven would bury it under three copies and a stack trace
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run() throws Exception {
        boolean tour = System.getProperty("demo.tour") != null;
        Installation installation = Installation.fromSystemProperty();
        Shop.requireFreePorts(installation);
        Closer closer = new Closer();
        Runtime.getRuntime().addShutdownHook(new Thread(closer::close, "demo-stop"));
        try (closer) {
            say("demo: starting DynamoDB Local on port " + Shop.DATABASE_PORT);
            DynamoDbLocal database = closer.add(DynamoDbLocal.start(installation.dynamoDbLocal(), Shop.DATABASE_PORT));
            FaultProxy proxy = closer.add(FaultProxy.before(database.endpoint()));
            // a visitor's nodes talk to the database itself; only the tour needs its calls counted
            Shop shop = Shop.of(installation, tour ? proxy.endpoint() : database.endpoint());
            closer.add(shop.a());
            closer.add(shop.b());
            shop.start(Demo::say);
            if (tour) {
                Calls calls = new Calls(Calls.SESSIONS);
                proxy.onCall(calls);
                new Tour(shop, calls, new StoredSessions(database.endpoint()), Demo::say).take();
            } else {
                Thread.currentThread().join();
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
