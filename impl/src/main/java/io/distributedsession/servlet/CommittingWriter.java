package io.distributedsession.servlet;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** A body of text that has the exchange committed before it can reach the client. */
final class CommittingWriter extends Writer {

    /** No character takes more in any encoding in use: too early is safe. */
    private static final int MOST_BYTES = 4;

    private final CommittingResponse response;
    private final PrintWriter writer;
    private long written;

    CommittingWriter(CommittingResponse response, PrintWriter writer) {
        this.response = response;
        this.writer = writer;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        written += (long) length * MOST_BYTES;
        if (response.isBeyondBuffer(written)) {
            response.commit();
        }
        writer.write(characters, offset, length);
    }

    @Override
    public void flush() throws IOException {
        response.commit();
        writer.flush();
        requireNoError();
    }

    @Override
    public void close() throws IOException {
        response.commitBeforeTheEnd();
        writer.close();
    }

    /** The server's writer keeps failures to itself; ours must know them. */
    private void requireNoError() throws IOException {
        if (writer.checkError()) {
            throw new IOException("the client has closed the connection");
        }
    }
}
