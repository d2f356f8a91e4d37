package io.distributedsession.exchange;

import java.util.Collection;
import java.util.Set;

/** The scoped beans that exist in one exchange; implemented by the container's skin. */
public interface BeanStates {

    /** The beans that exist now. */
    Collection<LiveBean> live();

    /** The stored names of beans that were destroyed alone, and not made again. */
    Set<String> destroyed();

    /** Ends the session for the beans: makes those named that do not exist yet, and destroys all. */
    void invalidate(Set<String> storedNames);

    /** Lets all beans go at the end of the request, without destroying them; what was injected into them is released. */
    void passivate();

    /** Makes the beans of one exchange. */
    interface Factory {

        BeanStates create(Exchange exchange);
    }
}
