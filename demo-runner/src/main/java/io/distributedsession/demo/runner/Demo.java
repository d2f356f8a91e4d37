package io.distributedsession.demo.runner;

import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.LauncherException;

/** Runs the demo: for ever, or with {@code -Ddemo.tour} through the tour. */
public final class Demo {

    private Demo() {}

    /**
     * Starts the database, both nodes and the operator's page.
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
        try (RunningDemo demo = new RunningDemo(installation, DemoPorts.STANDARD, tour, System.out::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "demo-stop"));
            demo.start();
            if (tour) {
                demo.tour().take();
            } else {
                Thread.currentThread().join();
            }
        }
    }
}
