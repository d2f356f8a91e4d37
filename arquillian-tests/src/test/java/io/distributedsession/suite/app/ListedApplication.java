package io.distributedsession.suite.app;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Lists its classes, so that the server looks for no others: not for the library's either. */
@ApplicationPath("listed")
public class ListedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CommitWitness.class, CounterResource.class, LargeResource.class, SlowResource.class);
    }
}
