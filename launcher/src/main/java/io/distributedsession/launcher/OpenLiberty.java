package io.distributedsession.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Open Liberty with the features of the Web Profile of Jakarta EE 10 and MicroProfile Config, in a user directory of its own. */
public final class OpenLiberty extends ForkedServer {

    private static final String SERVER_XML = """
            <server>
              <featureManager>
                <feature>webProfile-10.0</feature>
                <feature>mpConfig-3.1</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="*" httpPort="%d" httpsPort="-1"/>
              <applicationMonitor updateTrigger="disabled"/>
              %s
            </server>
            """;

    private static final String WAR = "<webApplication id=\"root\" location=\"ROOT.war\" contextRoot=\"/\"/>";
    private static final String EAR = "<enterpriseApplication id=\"root\" location=\"ROOT.ear\"/>";

    private final Path home;

    /**
     * Makes a server that is not started yet.
     *
     * @param home the unpacked Open Liberty
     * @param options what to serve
     */
    public OpenLiberty(Path home, ServerOptions options) {
        super(options);
        this.home = home.toAbsolutePath();
    }

    @Override
    public List<PortNeed> ports() {
        return List.of(new PortNeed(options.httpPort(), title()));
    }

    @Override
    String brand() {
        return "Open Liberty";
    }

    @Override
    boolean hasGivenUp(Path directory) {
        return hasPrinted("CWWKZ0002E") || hasPrinted("CWWKZ0004E");
    }

    @Override
    Map<String, String> environment(Path directory) {
        return Map.of("WLP_USER_DIR", directory.toString());
    }

    @Override
    List<String> prepare(Path directory) throws IOException {
        Path server = directory.resolve("servers").resolve(options.name());
        Path applications = Files.createDirectories(server.resolve("apps"));
        Files.copy(options.war(), applications.resolve(options.deployment()));
        Files.writeString(
                server.resolve("server.xml"), SERVER_XML.formatted(options.httpPort(), options.isEar() ? EAR : WAR));

        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-Djava.awt.headless=true"));
        arguments.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
        // what bin/server passes: modules opened for the server's own features
        arguments.add("@" + withoutComments(directory));
        systemProperties().forEach(arguments::add);
        arguments.addAll(List.of("-jar", home.resolve("bin/tools/ws-server.jar").toString(), options.name()));
        return arguments;
    }

    private Path withoutComments(Path directory) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("lib/platform/java/java9.options")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        return Files.write(directory.resolve("java9.options"), lines);
    }
}
