package io.distributedsession.servlet;

import java.util.EnumSet;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;

/** Puts the session filter first in the chain, and its listener, into every web application that has the library's jar. */
public class SessionInitializer implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        FilterRegistration.Dynamic filter = context.addFilter("DistributedSession", SessionFilter.class);
        if (filter != null) {
            filter.setAsyncSupported(true);
            EnumSet<DispatcherType> types =
                    EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
            filter.addMappingForUrlPatterns(types, false, "/*");
            context.addListener(EndOfRequest.class);
        }
    }
}
