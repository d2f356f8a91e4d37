package io.distributedsession.suite.support;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.distributedsession.suite.ear.Till;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes EARs, all of whose WARs have the same classes. */
public final class SuiteEar {

    private SuiteEar() {}

    /** The library, and its options, are in the EAR's {@code lib}; the WARs are served below their names. */
    public static EnterpriseArchive sharing(String application, String... wars) {
        EnterpriseArchive ear = empty(application, wars).addAsLibraries(SuiteWar.libraries());
        ear.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "options.jar")
                .addAsResource(SuiteWar.asset(options(application)), SuiteWar.CONFIGURATION));
        for (String war : wars) {
            ear.addAsModule(ShrinkWrap.create(WebArchive.class, war + ".war")
                    .addPackage(Till.class.getPackage())
                    .addAsWebInfResource(SuiteWar.beansXml("annotated"), "beans.xml"));
        }
        return ear;
    }

    /**
     * Each WAR has the library and its options. WildFly knows scopes by their annotations in the EAR itself only, so that beans
     * are not found by those of a library in a WAR: all classes are beans.
     *
     * @param applications the application's name by that of the WAR
     */
    public static EnterpriseArchive isolated(String name, Map<String, String> applications) {
        EnterpriseArchive ear = empty(name, applications.keySet().toArray(String[]::new));
        applications.forEach((war, application) -> ear.addAsModule(SuiteWar.empty(war, options(application))
                .addPackage(Till.class.getPackage())
                .addAsWebInfResource(SuiteWar.beansXml("all"), "beans.xml")));
        return ear;
    }

    private static EnterpriseArchive empty(String name, String... wars) {
        String modules = Arrays.stream(wars)
                .map(war -> "<module><web><web-uri>" + war + ".war</web-uri><context-root>/" + war
                        + "</context-root></web></module>")
                .collect(Collectors.joining());
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear")
                .setApplicationXML(new StringAsset("<application xmlns=\"https://jakarta.ee/xml/ns/jakartaee\""
                        + " version=\"10\">" + modules + "<library-directory>lib</library-directory></application>"));
    }

    private static Map<String, String> options(String application) {
        Map<String, String> options = new HashMap<>(SuiteWar.options());
        options.put("distributed-session.application", application);
        return options;
    }
}
