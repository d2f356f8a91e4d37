package io.distributedsession.suite.support;

import java.net.URI;

/**
 * A node as a client sees it.
 *
 * @param name its name
 * @param uri the application's root, with a slash at the end
 */
public record Node(String name, URI uri) {}
