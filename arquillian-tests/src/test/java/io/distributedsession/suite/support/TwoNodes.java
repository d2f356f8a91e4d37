package io.distributedsession.suite.support;

import io.distributedsession.launcher.faults.Calls;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application on two nodes that share nothing but the database. */
@RunAsClient
@ExtendWith({KnownBugs.class, ArquillianExtension.class})
public abstract class TwoNodes {

    protected final Node a = Environment.get().nodeA();
    protected final Node b = Environment.get().nodeB();
    protected final Calls calls = Environment.get().calls();

    @Deployment(name = "a", testable = false, order = 1)
    @TargetsContainer("node-a")
    static WebArchive deploymentOnA() {
        return SuiteWar.make();
    }

    @Deployment(name = "b", testable = false, order = 2)
    @TargetsContainer("node-b")
    static WebArchive deploymentOnB() {
        return SuiteWar.make();
    }
}
