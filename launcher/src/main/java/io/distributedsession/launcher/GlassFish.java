package io.distributedsession.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** GlassFish with its stock domain, copied to a directory of its own: many can share one installation. */
public final class GlassFish extends ForkedServer {

    private final GlassFishDomain domain;

    /**
     * Makes a server that is not started yet.
     *
     * @param home the unpacked GlassFish
     * @param options what to serve
     * @param adminPort where its administration is to listen
     */
    public GlassFish(Path home, ServerOptions options, int adminPort) {
        super(options);
        this.domain = new GlassFishDomain(home.toAbsolutePath(), options, adminPort);
    }

    @Override
    public List<PortNeed> ports() {
        return domain.ports(title());
    }

    @Override
    String brand() {
        return "GlassFish";
    }

    @Override
    boolean hasGivenUp(Path directory) {
        return domain.hasGivenUp(directory) || hasPrinted(GlassFishDomain.FAILED_START);
    }

    @Override
    List<String> prepare(Path directory) throws IOException {
        return domain.prepare(directory, systemProperties().toList());
    }
}
