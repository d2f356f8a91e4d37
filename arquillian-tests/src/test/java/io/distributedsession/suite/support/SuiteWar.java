package io.distributedsession.suite.support;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import io.distributedsession.suite.app.Cart;
import io.distributedsession.suite.entry.Room;
import io.distributedsession.suite.faces.Guestbook;
import io.distributedsession.suite.outside.Reminders;
import io.distributedsession.suite.seam.Desk;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes WARs with the library and what it needs. */
public final class SuiteWar {

    /** The application's name for the library, and its context. */
    public static final String NAME = "suite";

    public static final String REGION = "eu-central-1";

    /** The path, in every deployment that works, whose answer 200 means that it is deployed. */
    public static final String HEALTH = "/api/plain";

    /** What stands on the static page, of which there are two copies. */
    public static final String LOCKED_PAGE = "This door is locked.";

    /** Where a WAR has the configuration of MicroProfile, below its classes. */
    static final String CONFIGURATION = "META-INF/microprofile-config.properties";

    private SuiteWar() {}

    /** The module's {@code target} directory. */
    public static Path directory() {
        return Path.of(System.getProperty("suite.directory"));
    }

    /** The application under test. */
    public static WebArchive make() {
        return make(options());
    }

    /** The same, with other options. */
    public static WebArchive make(Map<String, String> options) {
        return empty(NAME, options)
                .addPackage(Cart.class.getPackage())
                .addPackage(Room.class.getPackage())
                .addPackage(Reminders.class.getPackage())
                .addPackage(Desk.class.getPackage())
                .addPackage(Guestbook.class.getPackage())
                .addAsWebResource(new StringAsset(LOCKED_PAGE), "locked.html")
                .addAsWebResource(new StringAsset(LOCKED_PAGE), "pages/locked.html")
                .addAsWebResource("guestbook.xhtml")
                .addAsWebInfResource("suite-faces-config.xml", "faces-config.xml")
                .setWebXML("suite-web.xml")
                .addAsWebInfResource(tomEeProperties(), "application.properties");
    }

    /** A WAR with the library, and its options in the configuration of MicroProfile. */
    public static WebArchive empty(String name) {
        return empty(name, options());
    }

    /** The same, with other options. */
    public static WebArchive empty(String name, Map<String, String> options) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibraries(libraries())
                .addAsWebInfResource(beansXml("annotated"), "beans.xml")
                .addAsResource(asset(options), CONFIGURATION);
    }

    /** A WAR without the library; the options are there all the same, for another WAR on the same server. */
    public static WebArchive withoutLibrary(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsWebInfResource(beansXml("annotated"), "beans.xml")
                .addAsResource(asset(options()), CONFIGURATION);
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
                // the longest there is: on a busy machine the first call of a booting server takes long
                "distributed-session.store-timeout",
                "60s");
    }

    static File[] libraries() {
        return directory().resolve("warlibs").toFile().listFiles();
    }

    /** TomEE looks for no provider in a WAR of which any {@code Application} lists its classes, unless this says so. */
    private static StringAsset tomEeProperties() {
        return new StringAsset("openejb.jaxrs.providers.auto = true");
    }

    static StringAsset beansXml(String discoveryMode) {
        return new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                + " bean-discovery-mode=\"" + discoveryMode + "\"/>");
    }

    static StringAsset asset(Map<String, String> options) {
        return new StringAsset(text(options));
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
