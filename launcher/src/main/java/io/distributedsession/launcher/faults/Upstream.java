package io.distributedsession.launcher.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** A kept connection to the database; for one thread. */
final class Upstream implements AutoCloseable {

    /** The database closes connections that idle for longer than this; one that is about to be closed is not used again. */
    private static final long LONGEST_IDLE = TimeUnit.SECONDS.toNanos(10);

    private final URI database;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long used;

    Upstream(URI database) {
        this.database = database;
    }

    HttpMessage send(HttpMessage request) throws IOException {
        connect();
        request.write(out);
        HttpMessage answer =
                HttpMessage.read(in).orElseThrow(() -> new IOException("the database ended the connection"));
        used = System.nanoTime();
        return answer;
    }

    private void connect() throws IOException {
        if (socket != null && System.nanoTime() - used < LONGEST_IDLE) {
            return;
        }
        close();
        socket = new Socket(database.getHost(), database.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
