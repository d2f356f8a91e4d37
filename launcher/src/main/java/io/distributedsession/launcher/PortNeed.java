package io.distributedsession.launcher;

/**
 * Somebody's need of a TCP port.
 *
 * @param port the port
 * @param user who needs it and for what, for the message
 */
public record PortNeed(int port, String user) {}
