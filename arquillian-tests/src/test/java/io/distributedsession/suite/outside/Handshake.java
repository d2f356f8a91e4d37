package io.distributedsession.suite.outside;

import java.util.List;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

import io.distributedsession.SessionRunner;
import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.Gates;

/** Captures the session, and with the parameter {@code counting} changes it; waits at the {@code gate}, if the request names one. */
public class Handshake extends ServerEndpointConfig.Configurator {

    static final String SESSION = "session";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        CDI<Object> cdi = CDI.current();
        if (request.getParameterMap().containsKey("counting")) {
            cdi.select(Counter.class).get().increment();
        }
        config.getUserProperties()
                .put(SESSION, cdi.select(SessionRunner.class).get().capture());
        request.getParameterMap()
                .getOrDefault("gate", List.of())
                .forEach(cdi.select(Gates.class).get()::pass);
    }
}
