package io.distributedsession.demo;

/** The node that answers. */
final class Node {

    static final String NAME = System.getProperty("demo.node", "unnamed");

    private Node() {}
}
