package io.distributedsession.state;

import java.io.ByteArrayOutputStream;

/** Collects bytes up to a limit: a bean that cannot be stored must not fill the memory first. */
final class BoundedBytes extends ByteArrayOutputStream {

    private final String bean;
    private final int maxBytes;

    BoundedBytes(String bean, int maxBytes) {
        this.bean = bean;
        this.maxBytes = maxBytes;
    }

    @Override
    public synchronized void write(int value) {
        check(1);
        super.write(value);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        check(length);
        super.write(bytes, offset, length);
    }

    private void check(int more) {
        if (more > maxBytes - count) {
            throw StateMessages.tooLarge(bean, maxBytes);
        }
    }
}
