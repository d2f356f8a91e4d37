package io.distributedsession.benchmarks.beancall;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

import io.distributedsession.cdi.DistributedSessionExtension;
import io.distributedsession.cdi.DistributedSessionInterceptor;
import io.distributedsession.cdi.MethodRulesInterceptor;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call of a method that does next to nothing, within one request, on the container of the class path. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {

    private SeContainer container;
    private Exchange exchange;
    private PlainCounter plain;
    private RequestCounter request;
    private SessionCounter session;
    private DistributedCounter distributed;

    @Setup
    @SuppressWarnings("unchecked") // an array of one class of extensions
    public void start() {
        System.setProperty("distributed-session.application", "bench");
        System.setProperty("distributed-session.profile", "dev");
        System.setProperty("distributed-session.store", "memory");
        // containers and extensions on the class path tell of each start
        Logger.getLogger("").setLevel(Level.WARNING);
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(DistributedSessionExtension.class)
                .addBeanClasses(DistributedSessionInterceptor.class, MethodRulesInterceptor.class)
                .addBeanClasses(RequestCounter.class, SessionCounter.class, DistributedCounter.class)
                .initialize();
        container.select(RequestContextController.class).get().activate();
        SessionContexts.present(container).start(container);
        exchange = container.select(Exchanges.class).get().open(List.of(), "/");
        CurrentExchange.bind(exchange);
        plain = new PlainCounter();
        request = container.select(RequestCounter.class).get();
        session = container.select(SessionCounter.class).get();
        distributed = container.select(DistributedCounter.class).get();
    }

    /** A container waits for requests that are open, and its JVM for the container. */
    @TearDown
    public void stop() {
        exchange.abandon();
        exchange.release();
        container.close();
    }

    @Benchmark
    public int plainObject() {
        return plain.next();
    }

    @Benchmark
    public int requestScoped() {
        return request.next();
    }

    @Benchmark
    public int sessionScoped() {
        return session.next();
    }

    @Benchmark
    public int distributedSessionScoped() {
        return distributed.next();
    }
}
