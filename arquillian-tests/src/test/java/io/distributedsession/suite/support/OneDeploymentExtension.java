package io.distributedsession.suite.support;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Adds {@link OneDeployment} to Arquillian. */
public final class OneDeploymentExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(OneDeployment.class);
    }
}
