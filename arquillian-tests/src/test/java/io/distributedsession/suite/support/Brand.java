package io.distributedsession.suite.support;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import io.distributedsession.launcher.GlassFish;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.Java;
import io.distributedsession.launcher.OpenLiberty;
import io.distributedsession.launcher.PayaraMicro;
import io.distributedsession.launcher.PayaraServer;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.TomEe;
import io.distributedsession.launcher.WildFly;

/** The servers that the library promises to run on. */
public enum Brand {
    WILDFLY,
    WILDFLY_PREVIEW,
    PAYARA_MICRO,
    PAYARA_SERVER,
    GLASSFISH,
    OPEN_LIBERTY,
    TOMEE;

    /** The system property with the {@link #id} of the brand that this JVM's tests run on. */
    static final String PROPERTY = "suite.server";

    /** The brand of the nodes of this JVM's tests. */
    public static Brand current() {
        return of(System.getProperty(PROPERTY));
    }

    /** The brand with this {@link #id}. */
    public static Brand of(String id) {
        return Arrays.stream(values())
                .filter(brand -> brand.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server is called " + id));
    }

    /** As in {@code -Dservers} and in the names of the reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A server of this brand, not started yet. */
    public Server server(ServerOptions options, int managementPort) {
        Installation fetched = new Installation(SuiteWar.directory());
        return switch (this) {
            case WILDFLY, WILDFLY_PREVIEW -> new WildFly(wildFlyHome(), options, managementPort);
            case PAYARA_MICRO ->
                new PayaraMicro(Installation.fromSystemProperty().payaraMicro(), options);
            case PAYARA_SERVER -> new PayaraServer(fetched.payaraServer(), options, managementPort);
            case GLASSFISH -> new GlassFish(fetched.glassFish(), options, managementPort);
            case OPEN_LIBERTY -> new OpenLiberty(fetched.openLiberty(), options);
            case TOMEE -> new TomEe(fetched.tomEe(), options);
        };
    }

    /** The Java to run it on: TomEE 9 sets a security policy for the whole JVM, which Java 24 and later refuse (JEP 486). */
    Java java() {
        return this == TOMEE ? Environment.ownJava() : Environment.java();
    }

    /** The Java of the nodes of this JVM's tests; of several brands, that which most of them run on. */
    static Java javaOfNodes() {
        return Arrays.stream(values())
                .filter(brand -> brand.id().equals(System.getProperty(PROPERTY)))
                .findFirst()
                .map(Brand::java)
                .orElseGet(Environment::java);
    }

    /** The unpacked WildFly of one of the two brands that are one. */
    Path wildFlyHome() {
        return switch (this) {
            case WILDFLY -> Installation.fromSystemProperty().wildFly();
            case WILDFLY_PREVIEW -> new Installation(SuiteWar.directory()).wildFlyPreview();
            default -> throw new IllegalStateException(id() + " is not WildFly");
        };
    }

    /** Whether the server has Servlet 6.1, of Jakarta EE 11. */
    public boolean hasServlet61() {
        return this == WILDFLY_PREVIEW;
    }

    /** Whether applications can say which contexts are handed on: Jakarta Concurrency 3.0, section 3.3.3. */
    public boolean hasContextDefinitions() {
        return this != TOMEE;
    }

    /** Whether the default executor hands all contexts on; it need not, other than that of naming, class loader and security. */
    public boolean handsAllContextsOn() {
        return this != TOMEE && this != OPEN_LIBERTY;
    }

    /** Whether the server has MicroProfile Config; without, the options are system properties. */
    public boolean hasMicroProfileConfig() {
        return this != TOMEE;
    }
}
