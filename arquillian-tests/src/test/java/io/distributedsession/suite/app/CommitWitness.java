package io.distributedsession.suite.app;

import java.io.IOException;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import io.distributedsession.DistributedSession;

/**
 * Tells whether a new session is stored by the time the body is written: the library's JAX-RS filter has committed by then,
 * and its servlet filter, which would serve a JAX-RS request too, commits later.
 */
@Witnessed
@Provider
public class CommitWitness implements WriterInterceptor {

    public static final String HEADER = "X-Stored-Before-Body";

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        DistributedSession session =
                CDI.current().select(DistributedSession.class).get();
        context.getHeaders().putSingle(HEADER, session.isPresent());
        context.proceed();
    }
}
