package io.distributedsession.scope.modules;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

import io.distributedsession.DistributedSession;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import io.distributedsession.scope.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One container for modules, as for the WARs of an EAR that has the library in its {@code lib}: they share the sessions, and
 * classes of one stored name do not meet unless a module sees that of another one. Containers of Java SE know classes by
 * name, so the two have different names here; in an EAR they may be one class that is in both WARs.
 */
class ModulesTest {

    private final ClassLoader common = getClass().getClassLoader();
    private final Module first = new Module(FirstTill.class, common);
    private final Module other = new Module(OtherTill.class, common);

    @BeforeEach
    void open() {
        Till.CLOSED.clear();
    }

    @Test
    void beansOfModulesThatDoNotSeeEachOther_shareWhatIsStoredUnderTheirName() {
        try (Application application = application(first, other)) {
            Till firstTill = application.get(first.till());
            Till otherTill = application.get(other.till());
            Browser browser = application.browser();

            assertThat(browser.request(() -> firstTill.add(1))).isEqualTo(1);
            assertThat(browser.request(() -> otherTill.add(2))).isEqualTo(3);
            assertThat(browser.request(() -> firstTill.add(3))).isEqualTo(6);
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "suite.server",
            matches = "openwebbeans.*",
            disabledReason = "OpenWebBeans knows one container for each class loader of a thread")
    void storedBean_isDestroyedByTheModuleThatEndsTheSession() {
        try (Application application = application(first, other)) {
            Till till = application.get(first.till());
            DistributedSession session = application.get(DistributedSession.class);
            Browser browser = application.browser();
            browser.request(() -> till.add(1));
            browser.request(() -> within(other, session::invalidate));
            assertThat(Till.CLOSED).containsExactly("OtherTill");

            browser.request(() -> till.add(1));
            browser.request(() -> within(first, session::invalidate));
            assertThat(Till.CLOSED).containsExactly("OtherTill", "FirstTill");
        }
    }

    @Test
    void beanOfAModuleThatSeesOneOfItsStoredName_failsTheDeployment() {
        Module inner = new Module(OtherTill.class, first);

        assertThat(Refusal.of(() -> application(first, inner)))
                .contains("DSS-0701", FirstTill.class.getName(), OtherTill.class.getName());
        assertThat(Refusal.of(() -> application(inner, first))).contains("DSS-0701");
    }

    private static Application application(Module... modules) {
        return Application.of(SeContainerInitializer.newInstance().addExtensions(new Archives(modules)));
    }

    /** Adds the classes by themselves: containers of Java SE load what is named. */
    private record Archives(Module... modules) implements Extension {

        void add(@Observes BeforeBeanDiscovery event) {
            for (Module module : modules) {
                event.addAnnotatedType(module.till(), module.till().getName());
            }
        }
    }

    private static void within(Module module, Runnable code) {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        thread.setContextClassLoader(module);
        try {
            code.run();
        } finally {
            thread.setContextClassLoader(outside);
        }
    }
}
