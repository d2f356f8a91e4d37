package io.distributedsession.suite;

import java.util.HashMap;
import java.util.Map;

import io.distributedsession.suite.bad.Produced;
import io.distributedsession.suite.bad.Producer;
import io.distributedsession.suite.bad.SameOne;
import io.distributedsession.suite.bad.SameOther;
import io.distributedsession.suite.support.KnownBugs;
import io.distributedsession.suite.support.SuiteWar;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Deployments with mistakes: the server's error says which. */
@RunAsClient
@ExtendWith({KnownBugs.class, ArquillianExtension.class})
class BadDeploymentIT {

    private static final String SAME_NAME = "same-name";
    private static final String PRODUCER = "producer";
    private static final String NO_APPLICATION = "no-application";

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = SAME_NAME, managed = false, testable = false)
    @TargetsContainer("node-a")
    static WebArchive sameName() {
        return SuiteWar.empty(SAME_NAME).addClasses(SameOne.class, SameOther.class);
    }

    @Deployment(name = PRODUCER, managed = false, testable = false)
    @TargetsContainer("node-a")
    static WebArchive producer() {
        return SuiteWar.empty(PRODUCER).addClasses(Producer.class, Produced.class);
    }

    @Deployment(name = NO_APPLICATION, managed = false, testable = false)
    @TargetsContainer("node-a")
    static WebArchive noApplication() {
        Map<String, String> options = new HashMap<>(SuiteWar.options());
        options.remove("distributed-session.application");
        options.remove("distributed-session.profile");
        return SuiteWar.empty(NO_APPLICATION, options);
    }

    @Test
    void twoBeansOfOneStoredName_failTheDeployment() {
        assertThatThrownBy(() -> deployer.deploy(SAME_NAME))
                .hasMessageContaining("DSS-0701")
                .hasMessageContaining(SameOne.class.getName())
                .hasMessageContaining(SameOther.class.getName());
    }

    @Test
    void producerWithTheScope_failsTheDeployment() {
        assertThatThrownBy(() -> deployer.deploy(PRODUCER))
                .hasMessageContaining("DSS-0707")
                .hasMessageContaining(Producer.class.getName());
    }

    @Test
    void missingApplicationOutsideTheDevProfile_failsTheDeployment() {
        assertThatThrownBy(() -> deployer.deploy(NO_APPLICATION))
                .hasMessageContaining("DSS-0003")
                .hasMessageContaining("distributed-session.application")
                .hasMessageContaining("DSS-0719");
    }
}
