package io.distributedsession.suite.support;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A byte, and after it nothing and no end until it is told to end. No stream: the client waits for a stream's next bytes on the thread that is to
 * send those before, so that nothing would be sent at all.
 */
record EndlessBody(CompletableFuture<Void> end) implements Publisher<ByteBuffer> {

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> client) {
        AtomicBoolean begun = new AtomicBoolean();
        client.onSubscribe(new Subscription() {

            @Override
            public void request(long buffers) {
                if (begun.compareAndSet(false, true)) {
                    client.onNext(ByteBuffer.wrap(new byte[] {'x'}));
                    end.thenRunAsync(client::onComplete);
                }
            }

            @Override
            public void cancel() {
                end.cancel(false);
            }
        });
    }
}
