package io.distributedsession.benchmarks.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import io.distributedsession.benchmarks.war.BenchOptions;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.Ports;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;

/** A WildFly that is started for one WAR, asked for one request, and killed. */
record FreshServer(URI store) {

    private static final double NANOS_OF_A_MILLI = 1e6;

    /**
     * How long things took, in milliseconds.
     *
     * @param deployment from the server's begin to its end
     * @param firstRequest that uses a session
     */
    record Start(double deployment, double firstRequest) {}

    Start start(String name, Path war) throws IOException, InterruptedException {
        Installation installation = Installation.fromSystemProperty();
        ServerOptions options = ServerOptions.of(
                        name, war, Ports.free(), installation.home().resolve("benchmark-servers"))
                .withHealthPath("/api/ping")
                .withSystemProperties(BenchOptions.of(store));
        try (Server server = new WildFly(installation.wildFly(), options, Ports.free())) {
            server.start();
            long begin = System.nanoTime();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.uri().resolve("api/cart"))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            double first = (System.nanoTime() - begin) / NANOS_OF_A_MILLI;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(name + " answers " + answer.statusCode() + " " + answer.body());
            }
            return new Start(DeploymentTime.millis(server.log()), first);
        }
    }
}
