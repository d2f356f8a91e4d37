package io.distributedsession.scope.registry;

import jakarta.enterprise.context.ContextNotActiveException;

import io.distributedsession.DistributedSession;
import io.distributedsession.SessionRegistry;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The index of users' sessions is kept where somebody looks into it. */
class RegistryTest {

    private static void logIn(Application application, Browser browser) {
        browser.request(() -> {
            application.get(Profile.class).paint("red");
            application.get(DistributedSession.class).bindPrincipal("ada");
        });
    }

    @Test
    void injectedRegistry_findsAndEnds() {
        try (Application application = Application.of(Profile.class, Devices.class)) {
            Browser phone = application.browser();
            Browser laptop = application.browser();
            logIn(application, phone);
            logIn(application, laptop);
            Devices devices = application.get(Devices.class);

            assertThat(phone.request(devices::count)).isEqualTo(2);
            assertThat(devices.lockOut("ada")).as("outside a request").isEqualTo(2);

            assertThat(phone.request(application.get(Profile.class)::colour)).isEqualTo("none");
            assertThatThrownBy(devices::count).isInstanceOf(ContextNotActiveException.class);
        }
    }

    @Test
    void registryLookedUpByAnInstance_findsToo() {
        try (Application application = Application.of(Profile.class, LateDevices.class)) {
            Browser phone = application.browser();
            logIn(application, phone);

            assertThat(phone.request(application.get(LateDevices.class)::count)).isEqualTo(1);
        }
    }

    @Test
    void registryThatNobodyInjects_saysWhatToDo() {
        try (Application application = Application.of(Profile.class)) {
            SessionRegistry registry = application.get(SessionRegistry.class);

            assertThatThrownBy(() -> registry.find("ada")).hasMessageContaining("DSS-0621");
        }
    }
}
