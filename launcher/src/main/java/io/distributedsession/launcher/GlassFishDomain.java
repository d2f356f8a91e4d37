package io.distributedsession.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The domain of a GlassFish or a Payara Server: its directory, its ports, and the command that starts it. */
final class GlassFishDomain {

    /** What the server prints when a part of itself could not start; its process may stay. */
    static final String FAILED_START = "NCLS-CORE-00016";

    private static final String DOMAIN = "domain1";
    private static final String ROOT_CONTEXT = "<glassfish-web-app><context-root>/</context-root></glassfish-web-app>";

    private final Path home;
    private final ServerOptions options;
    private final int adminPort;

    GlassFishDomain(Path home, ServerOptions options, int adminPort) {
        this.home = home;
        this.options = options;
        this.adminPort = adminPort;
    }

    List<PortNeed> ports(String title) {
        return List.of(
                new PortNeed(options.httpPort(), title), new PortNeed(adminPort, "the administration of " + title));
    }

    /** Whether it could not deploy the WAR. */
    boolean hasGivenUp(Path directory) {
        return Files.exists(directory.resolve(DOMAIN).resolve("autodeploy/" + options.deployment() + "_deployFailed"));
    }

    List<String> prepare(Path directory, List<String> systemProperties) throws IOException {
        Path domain = directory.resolve(DOMAIN);
        Directories.copy(home.resolve("glassfish/domains").resolve(DOMAIN), domain);
        Path configuration = domain.resolve("config/domain.xml");
        Files.writeString(
                configuration,
                forOneOfMany(Files.readString(configuration), options.httpPort(), adminPort, Ports.free()));
        Path deployment = Files.createDirectories(domain.resolve("autodeploy")).resolve(options.deployment());
        Files.copy(options.war(), deployment);
        if (!options.isEar()) {
            serveAtTheRoot(deployment);
        }
        List<String> arguments = new ArrayList<>(systemProperties);
        arguments.addAll(startOf(directory));
        return arguments;
    }

    /** A WAR that is found in the directory is else served below its file's name. */
    private static void serveAtTheRoot(Path war) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            Path descriptor = files.getPath("WEB-INF/glassfish-web.xml");
            if (!Files.exists(descriptor)) {
                Files.writeString(descriptor, ROOT_CONTEXT);
            }
        }
    }

    /** What {@code asadmin start-domain} would run; run by itself, the domain would outlive whoever started it. */
    private List<String> startOf(Path directory) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        options.java().executable(),
                        "-jar",
                        home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        directory.toString(),
                        DOMAIN)
                .redirectErrorStream(true);
        // which of the domain's options it prints depends on the version of the Java that it finds
        command.environment().put("AS_JAVA", options.java().home().toString());
        Process asadmin = command.start();
        try (InputStream output = asadmin.getInputStream()) {
            return arguments(new String(output.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The arguments in what {@code start-domain --dry-run} prints, one a line between that of the JVM and an empty one. */
    static List<String> arguments(String dryRun) {
        List<String> arguments = dryRun.lines()
                .map(String::strip)
                .dropWhile(line -> !line.endsWith("/bin/java"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(GlassFishDomain::forOneOfMany)
                .toList();
        if (arguments.isEmpty()) {
            throw new LauncherException("DSS-0909: asadmin did not tell how the domain starts, but: " + dryRun);
        }
        List<String> batch = new ArrayList<>(arguments);
        int stdin = batch.indexOf("-read-stdin");
        if (stdin >= 0) {
            // the server waits for the master password, which asadmin would write, even where the value is false
            batch.subList(stdin, stdin + 2).clear();
        }
        return batch;
    }

    /** Without the shell of the OSGi framework, which takes one more port. */
    private static String forOneOfMany(String argument) {
        return argument.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart=")
                ? "-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall"
                : argument;
    }

    /**
     * With other ports for HTTP, administration and messages, without all others, and without the data grid.
     */
    static String forOneOfMany(String domainXml, int httpPort, int adminPort, int jmsPort) {
        return domainXml
                .replaceFirst(
                        "<virtual-server id=\"server\" network-listeners=\"http-listener-1,http-listener-2\" ?/>",
                        "<virtual-server id=\"server\" network-listeners=\"http-listener-1\"/>")
                .replaceFirst("<network-listener port=\"8181\"[^>]*></network-listener>", "")
                .replace("<network-listener port=\"8080\"", "<network-listener port=\"" + httpPort + "\"")
                .replace("<network-listener port=\"4848\"", "<network-listener port=\"" + adminPort + "\"")
                .replace(
                        "name=\"JMS_PROVIDER_PORT\" value=\"7676\"",
                        "name=\"JMS_PROVIDER_PORT\" value=\"" + jmsPort + "\"")
                .replaceFirst(
                        "(?s)<iiop-service>.*?</iiop-service>",
                        "<iiop-service><orb use-thread-pool-ids=\"thread-pool-1\"/></iiop-service>")
                .replace("<jmx-connector auth-realm-name", "<jmx-connector enabled=\"false\" auth-realm-name")
                .replace(
                        "<hazelcast-config-specific-configuration></",
                        "<hazelcast-config-specific-configuration enabled=\"false\"></");
    }
}
