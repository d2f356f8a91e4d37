package io.distributedsession.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro without a cluster: the database alone joins it to the other nodes. */
public final class PayaraMicro extends ForkedServer {

    private final Path jar;

    /**
     * Makes a server that is not started yet.
     *
     * @param jar the jar of Payara Micro
     * @param options what to serve
     */
    public PayaraMicro(Path jar, ServerOptions options) {
        super(options);
        this.jar = jar.toAbsolutePath();
    }

    @Override
    public List<PortNeed> ports() {
        return List.of(new PortNeed(options.httpPort(), title()));
    }

    @Override
    String brand() {
        return "Payara Micro";
    }

    @Override
    boolean hasGivenUp(Path directory) {
        return hasPrinted("Exception while loading the app");
    }

    @Override
    List<String> prepare(Path directory) {
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-Djava.awt.headless=true"));
        systemProperties().forEach(arguments::add);
        arguments.addAll(List.of("-jar", jar.toString(), "--nohazelcast", "--disablephonehome"));
        arguments.addAll(List.of("--rootdir", directory.toString()));
        arguments.addAll(List.of("--port", Integer.toString(options.httpPort())));
        arguments.addAll(List.of("--contextroot", "/"));
        arguments.addAll(List.of("--deploy", options.war().toAbsolutePath().toString()));
        return arguments;
    }
}
