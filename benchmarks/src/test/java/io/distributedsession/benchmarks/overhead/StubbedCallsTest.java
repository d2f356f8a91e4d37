package io.distributedsession.benchmarks.overhead;

import java.time.Duration;

import io.distributedsession.benchmarks.stub.StoreStub;
import org.junit.jupiter.api.Test;

/** The extension finds its way at the store that has nothing but a latency; each handler checks what it reads. */
class StubbedCallsTest {

    @Test
    void everyRequestAndCallWorks() throws Exception {
        try (StoreStub store = StoreStub.start(Duration.ZERO);
                Calls calls = new Calls(store.endpoint())) {
            for (int i = 0; i < 3; i++) {
                calls.requests().values().forEach(Runnable::run);
                calls.clients().values().forEach(Runnable::run);
            }
        }
    }
}
