package io.distributedsession.suite.support;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import io.distributedsession.suite.app.Cart;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes WARs with the library and what it needs. */
public final class SuiteWar {

    /** The application's name for the library, and its context. */
    public static final String NAME = "suite";

    public static final String REGION = "eu-central-1";

    private SuiteWar() {}

    /** The application under test. */
    public static WebArchive make() {
        return empty(NAME).addPackage(Cart.class.getPackage()).setWebXML("suite-web.xml");
    }

    /** A WAR with the library, and its options in the configuration of MicroProfile. */
    public static WebArchive empty(String name) {
        return empty(name, options());
    }

    /** The same, with other options. */
    public static WebArchive empty(String name, Map<String, String> options) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibraries(libraries())
                .addAsWebInfResource(beansXml(), "beans.xml")
                .addAsResource(new StringAsset(text(options)), "META-INF/microprofile-config.properties");
    }

    /** The options of every node. */
    public static Map<String, String> options() {
        return Map.of(
                "distributed-session.application",
                NAME,
                "distributed-session.profile",
                "dev",
                "distributed-session.endpoint",
                Environment.get().countedDatabase().toString(),
                "distributed-session.region",
                REGION,
                "distributed-session.store-timeout",
                "10s");
    }

    private static File[] libraries() {
        return Path.of(System.getProperty("suite.directory"), "warlibs")
                .toFile()
                .listFiles();
    }

    private static StringAsset beansXml() {
        return new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                + " bean-discovery-mode=\"annotated\"/>");
    }

    private static String text(Map<String, String> options) {
        Properties properties = new Properties();
        properties.putAll(options);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
