package io.distributedsession.suite.support;

import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** A byte, and after it nothing and no end until it is told to end. */
final class EndlessBody extends InputStream {

    private final CompletableFuture<Void> end;
    private boolean begun;

    EndlessBody(CompletableFuture<Void> end) {
        this.end = end;
    }

    @Override
    public int read() {
        if (!begun) {
            begun = true;
            return 'x';
        }
        end.join();
        return -1;
    }

    /** Never waits for a second byte. */
    @Override
    public int read(byte[] into, int offset, int length) {
        int read = read();
        if (read < 0) {
            return -1;
        }
        into[offset] = (byte) read;
        return 1;
    }
}
