package io.distributedsession.suite.support;

import java.util.HashMap;
import java.util.Map;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Keeps the managed deployments of the first test class for all that follow, which have the same: Arquillian would deploy
 * anew for each, and Payara Micro boots to deploy.
 */
public final class OneDeployment {

    private final Map<DeployableContainer<?>, Archive<?>> deployed = new HashMap<>();

    public void deployFirst(@Observes EventContext<DeployManagedDeployments> event) {
        if (deployed.isEmpty()) {
            SimultaneousStart.during(event::proceed);
        }
    }

    public void remember(@Observes AfterDeploy event) {
        if (event.getDeployment().managed()) {
            deployed.put(event.getDeployableContainer(), event.getDeployment().getArchive());
        }
    }

    public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {
        // until the container stops
    }

    public void undeployLast(@Observes BeforeStop event) throws DeploymentException {
        Archive<?> archive = deployed.remove(event.getDeployableContainer());
        if (archive != null) {
            event.getDeployableContainer().undeploy(archive);
        }
    }
}
