package io.distributedsession.suite.support;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Adds {@link OneDeployment} to Arquillian, and {@link LauncherContainer} where the launcher starts the nodes: Arquillian
 * takes one container adapter only.
 */
public final class OneDeploymentExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(OneDeployment.class);
        if (Environment.isLaunched()) {
            builder.service(DeployableContainer.class, LauncherContainer.class);
        }
    }
}
