package io.distributedsession.suite.support;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** What {@code arquillian.xml} says of a node that the launcher starts; filled by Arquillian through the setters. */
public final class LauncherConfiguration implements ContainerConfiguration {

    private String node;
    private int offset;

    @Override
    public void validate() {
        if (node == null || offset == 0) {
            throw new IllegalArgumentException("node and offset are both required in arquillian.xml");
        }
    }

    public String getNode() {
        return node;
    }

    public void setNode(String node) {
        this.node = node;
    }

    /** Of the node's ports, as in {@link PortBlock}. */
    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = offset;
    }
}
