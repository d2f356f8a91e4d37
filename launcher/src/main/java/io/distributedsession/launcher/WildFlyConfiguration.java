package io.distributedsession.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code standalone.sh} and {@code standalone.xml} would give a WildFly, and what must differ for one of many. */
final class WildFlyConfiguration {

    static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000",
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    static final String STANDALONE = "standalone.xml";
    /** The system property that names it; for {@code standalone-ha.xml} and the like. */
    static final String CLUSTER = "launcher.cluster";

    private WildFlyConfiguration() {}

    /** Copies all files; the named one is that which the server is to start with. */
    static void copy(Path from, Path to, String name) throws IOException {
        Files.createDirectory(to);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from, Files::isRegularFile)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Path standalone = to.resolve(name);
        Files.writeString(standalone, forOneOfMany(Files.readString(standalone)));
    }

    /**
     * Without the welcome page, which competes with the WAR for the root, without HTTPS, which takes one more port,
     * without the limit of 10 MB on requests: beyond it WildFly answers for the WAR, with an empty 400; and with the users of
     * Jakarta Security's identity stores, which WildFly otherwise wants to know itself. Nodes of a cluster find each other by files in the
     * directory {@value #CLUSTER}: not every machine has multicast.
     */
    static String forOneOfMany(String standalone) {
        return standalone
                .replaceAll("\\s*<https-listener [^>]*/>", "")
                .replaceFirst(
                        "(?s)(:undertow:.*<application-security-domain name=\"other\")",
                        "$1 integrated-jaspi=\"false\"")
                .replace("<http-listener ", "<http-listener max-post-size=\"0\" ")
                .replace("<channel name=\"ee\" stack=\"udp\"", "<channel name=\"ee\" stack=\"tcp\"")
                .replaceAll(
                        "<socket-protocol type=\"MPING\" [^>]*/>",
                        "<protocol type=\"FILE_PING\"><property name=\"location\">\\${" + CLUSTER
                                + "}</property></protocol>")
                .replaceAll("\\s*<location name=\"/\" handler=\"welcome-content\"/>", "");
    }
}
