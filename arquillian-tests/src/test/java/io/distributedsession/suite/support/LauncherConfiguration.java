package io.distributedsession.suite.support;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** What {@code arquillian.xml} says of a node that the launcher starts; filled by Arquillian through the setters. */
public final class LauncherConfiguration implements ContainerConfiguration {

    private String node;
    private int port;
    private int managementPort;

    @Override
    public void validate() {
        if (node == null || port == 0 || managementPort == 0) {
            throw new IllegalArgumentException("node, port and managementPort are all required in arquillian.xml");
        }
    }

    public String getNode() {
        return node;
    }

    public void setNode(String node) {
        this.node = node;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public int getManagementPort() {
        return managementPort;
    }

    public void setManagementPort(int managementPort) {
        this.managementPort = managementPort;
    }
}
