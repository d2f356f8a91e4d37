package io.distributedsession.test;

import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.ProcessBean;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.TableOptions;
import io.distributedsession.cdi.DistributedSessionExtension;
import io.distributedsession.test.DistributedSessionTest.Store;

/** The library's extension with a virtual time, and options for tests where the test has none. */
public class VirtualTimeExtension extends DistributedSessionExtension {

    private final VirtualTime time;
    private final Store store = ChosenStore.get();
    /** Made once: they name tables of the container's own. */
    private final DistributedSessionOptions options = options(store);

    private boolean hasOptions;

    /** For Weld, which makes one for each container. */
    public VirtualTimeExtension() {
        this(new VirtualTime());
    }

    private VirtualTimeExtension(VirtualTime time) {
        super(time);
        this.time = time;
    }

    VirtualTime time() {
        return time;
    }

    void noticeOptions(@Observes ProcessBean<?> event) {
        hasOptions |= event.getBean().getTypes().contains(DistributedSessionOptions.class);
    }

    void addOptions(@Observes AfterBeanDiscovery event) {
        if (!hasOptions) {
            event.<DistributedSessionOptions>addBean()
                    .id(DistributedSessionOptions.class.getName())
                    .types(DistributedSessionOptions.class, Object.class)
                    .scope(Dependent.class)
                    .createWith(context -> options);
        }
        if (store == Store.DYNAMODB_LOCAL) {
            LocalDynamoDb.addClient(event);
        }
    }

    private static DistributedSessionOptions options(Store store) {
        DistributedSessionOptions.Builder options =
                DistributedSessionOptions.builder().application("test").profile(Profile.DEV);
        if (store == Store.MEMORY) {
            return options.store(DistributedSessionOptions.Store.MEMORY).build();
        }
        String unique = UUID.randomUUID().toString();
        return options.tables(TableOptions.builder()
                        .create(true)
                        .sessions("State-" + unique)
                        .keys("Keys-" + unique)
                        .build())
                .storeTimeout(LocalDynamoDb.PATIENCE)
                .build();
    }
}
