package io.distributedsession.cli;

import picocli.CommandLine.IVersionProvider;

/** From the jar's manifest. */
final class ToolVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"distributed-session " + (version == null ? "(not from a jar)" : version)};
    }
}
