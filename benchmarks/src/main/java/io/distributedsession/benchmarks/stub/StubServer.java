package io.distributedsession.benchmarks.stub;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Takes requests of HTTP/1.1, one thread a connection, and holds each answer back until its time has come. */
final class StubServer {

    private static final int BACKLOG = 512;

    private final StubTables tables = new StubTables();
    private final long latencyNanos;

    private StubServer(long latencyNanos) {
        this.latencyNanos = latencyNanos;
    }

    public static void main(String[] arguments) throws IOException {
        StubServer server = new StubServer(Long.parseLong(arguments[1]));
        try (ServerSocket socket =
                new ServerSocket(Integer.parseInt(arguments[0]), BACKLOG, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> server.serve(connection), "connection");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(connection.getInputStream()));
            OutputStream out = connection.getOutputStream();
            for (Optional<Request> request = read(in); request.isPresent(); request = read(in)) {
                long due = System.nanoTime() + latencyNanos;
                byte[] answer = message(request.get());
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(answer);
                out.flush();
            }
        } catch (EOFException e) {
            // the client is through
        } catch (IOException e) {
            System.out.println("connection lost: " + e);
        }
    }

    private byte[] message(Request request) {
        StubAnswer answer = tables.call(request.operation(), request.body());
        byte[] body = answer.body();
        String head = "HTTP/1.1 " + answer.status() + (answer.status() == 200 ? " OK" : " Bad Request")
                + "\r\nContent-Type: application/x-amz-json-1.0\r\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] bytes = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(UTF_8), 0, bytes, 0, head.length());
        System.arraycopy(body, 0, bytes, head.length(), body.length);
        return bytes;
    }

    private static Optional<Request> read(DataInputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String operation = "";
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).trim();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "x-amz-target" -> operation = value.substring(value.indexOf('.') + 1);
                case "content-length" -> length = Integer.parseInt(value);
                default -> {}
            }
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return Optional.of(new Request(operation, body));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private record Request(String operation, byte[] body) {}
}
