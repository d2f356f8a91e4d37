package io.distributedsession.suite.outside;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

import io.distributedsession.DistributedSession;
import io.distributedsession.SessionHandle;
import io.distributedsession.SessionRunner;
import io.distributedsession.suite.app.Counter;

/**
 * Does with the session what the message says, and answers with what comes of it. A bean, for Open Liberty injects nothing
 * into other endpoints that have a configurator.
 */
@Dependent
@ServerEndpoint(value = "/counting", configurator = Handshake.class)
public class CounterEndpoint {

    @Inject
    private SessionRunner runner;

    @Inject
    private Counter counter;

    @Inject
    private DistributedSession session;

    @OnMessage
    public String onMessage(String message, Session connection) {
        try {
            return switch (message) {
                case "touch" -> Integer.toString(counter.increment());
                case "ask" -> Boolean.toString(session.isPresent());
                default -> Integer.toString(runner.call(handle(connection), counter::increment));
            };
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static SessionHandle handle(Session connection) {
        return (SessionHandle) connection.getUserProperties().get(Handshake.SESSION);
    }
}
