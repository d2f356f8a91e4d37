package io.distributedsession.servlet;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** A body that has the exchange committed before its bytes can reach the client. */
final class CommittingOutputStream extends ServletOutputStream {

    private final CommittingResponse response;
    private final ServletOutputStream stream;
    private long written;

    CommittingOutputStream(CommittingResponse response, ServletOutputStream stream) {
        this.response = response;
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        aboutToWrite(1);
        stream.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        aboutToWrite(length);
        stream.write(bytes, offset, length);
    }

    private void aboutToWrite(int length) {
        written += length;
        if (response.isBeyondBuffer(written)) {
            response.commit();
        }
    }

    @Override
    public void flush() throws IOException {
        response.commit();
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        response.commitBeforeTheEnd();
        stream.close();
    }

    @Override
    public boolean isReady() {
        return stream.isReady();
    }

    /** Non-blocking writes are not buffered in a way that can be foreseen. */
    @Override
    public void setWriteListener(WriteListener listener) {
        response.commit();
        stream.setWriteListener(listener);
    }
}
