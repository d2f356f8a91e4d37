package io.distributedsession.suite.redeploy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Leaves one object for each class loader that has loaded this class, reachable as long as the class loader is. */
@ApplicationScoped
public class Marker {

    private static final Trace TRACE = new Trace();

    void leaveTrace(@Observes @Initialized(ApplicationScoped.class) Object event) {
        TRACE.leave();
        new Last(1).equals(new Last(2));
    }

    /**
     * JDK 17 holds the class of the record whose {@code equals} was the last to be linked, whoever's it is (JDK-8078641). With this one
     * a deployment takes the place of the one before it.
     */
    private record Last(int number) {}

    /** What is left of the deployment while its class loader lives. */
    public static final class Trace {

        private boolean left;

        void leave() {
            left = true;
        }

        public boolean isLeft() {
            return left;
        }
    }
}
