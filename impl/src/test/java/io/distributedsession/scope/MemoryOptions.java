package io.distributedsession.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.DistributedSessionOptions.Store;

@ApplicationScoped
public class MemoryOptions {

    @Produces
    @Singleton
    DistributedSessionOptions options() {
        return DistributedSessionOptions.builder()
                .application("test")
                .profile(Profile.DEV)
                .store(Store.MEMORY)
                .build();
    }
}
