package io.distributedsession.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** TomEE with its stock configuration, in a base directory of its own: many can share one installation. */
public final class TomEe extends ForkedServer {

    private final Path home;

    /**
     * Makes a server that is not started yet.
     *
     * @param home the unpacked TomEE
     * @param options what to serve
     */
    public TomEe(Path home, ServerOptions options) {
        super(options);
        this.home = home.toAbsolutePath();
    }

    @Override
    public List<PortNeed> ports() {
        return List.of(new PortNeed(options.httpPort(), title()));
    }

    @Override
    String brand() {
        return "TomEE";
    }

    @Override
    boolean hasGivenUp(Path directory) {
        return hasPrinted("Unable to deploy collapsed ear in war")
                || hasPrinted("startup failed due to previous errors");
    }

    @Override
    List<String> prepare(Path directory) throws IOException {
        Directories.copy(home.resolve("conf"), directory.resolve("conf"));
        Path configuration = directory.resolve("conf/server.xml");
        Files.writeString(configuration, forOneOfMany(Files.readString(configuration), options.httpPort()));
        for (String name : List.of("logs", "temp", "work", "webapps")) {
            Files.createDirectory(directory.resolve(name));
        }
        Files.copy(options.war(), directory.resolve("webapps/ROOT.war"));

        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-Djava.awt.headless=true"));
        for (String opened : List.of(
                "java.base/java.lang",
                "java.base/java.io",
                "java.base/java.util",
                "java.base/java.util.concurrent",
                "java.rmi/sun.rmi.transport")) {
            arguments.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        arguments.add("-javaagent:" + home.resolve("lib/openejb-javaagent.jar"));
        arguments.add("-Djava.util.logging.config.file=" + directory.resolve("conf/logging.properties"));
        arguments.add("-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager");
        arguments.add("-Dcatalina.home=" + home);
        arguments.add("-Dcatalina.base=" + directory);
        arguments.add("-Djava.io.tmpdir=" + directory.resolve("temp"));
        systemProperties().forEach(arguments::add);
        String classPath = home.resolve("bin/bootstrap.jar") + File.pathSeparator + home.resolve("bin/tomcat-juli.jar");
        arguments.addAll(List.of("-cp", classPath));
        arguments.addAll(List.of("org.apache.catalina.startup.Bootstrap", "start"));
        return arguments;
    }

    /** With another port for HTTP, and without the port that takes the order to end. */
    static String forOneOfMany(String serverXml, int httpPort) {
        return serverXml
                .replace("<Server port=\"8005\"", "<Server port=\"-1\"")
                .replaceFirst("<Connector port=\"8080\"", "<Connector port=\"" + httpPort + "\"");
    }
}
