package io.distributedsession.launcher.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;

/** A client's connection: one call after the other, until one of them has a fault that ends it. */
final class Connection implements Runnable {

    private static final String CRC = "x-amz-crc32";

    private final Socket client;
    private final Upstream database;
    private final FaultProxy proxy;
    private volatile boolean silent;

    Connection(Socket client, FaultProxy proxy) {
        this.client = client;
        this.database = new Upstream(proxy.database());
        this.proxy = proxy;
    }

    @Override
    public void run() {
        try (client;
                database;
                InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = client.getOutputStream()) {
            client.setTcpNoDelay(true);
            boolean goesOn = true;
            while (goesOn) {
                Optional<HttpMessage> request = HttpMessage.read(in);
                goesOn = request.isPresent() && serve(request.get(), in, out);
            }
        } catch (IOException gone) {
            // either end went away, or the proxy was told to cut connections: what the client makes of it is its own
            // test
        } finally {
            proxy.ended(this);
        }
    }

    /** Whether the connection goes on. */
    private boolean serve(HttpMessage request, InputStream in, OutputStream out) throws IOException {
        Call call = Call.of(request);
        FaultPlan plan = proxy.heard(call);
        Optional<Fault> fault = plan.next(call);
        fault.ifPresent(proxy::suffered);
        if (plan.has(Fault.STALE_READ)) {
            proxy.past().remember(call, request, database);
        }
        HttpMessage answer = fault.map(Fault::isApplied).orElse(true) ? database.send(request) : null;
        if (fault.isEmpty()) {
            answer.write(out);
            return true;
        }
        if (fault.get().isDeliveredTwice()) {
            answer = database.send(request);
        }
        return suffer(fault.get(), plan, call, answer, in, out);
    }

    private boolean suffer(Fault fault, FaultPlan plan, Call call, HttpMessage answer, InputStream in, OutputStream out)
            throws IOException {
        switch (fault) {
            case DELAY -> {
                pause(plan.delay().toMillis());
                answer.write(out);
            }
            case SILENCE_BEFORE, SILENCE_AFTER -> {
                silent = true;
                in.transferTo(OutputStream.nullOutputStream());
                return false;
            }
            case DROP_BEFORE, DROP_AFTER -> {
                return false;
            }
            case RESET_BEFORE, RESET_AFTER -> {
                client.setSoLinger(true, 0);
                return false;
            }
            case HALF_RESPONSE -> {
                byte[] bytes = answer.bytes();
                out.write(Arrays.copyOf(bytes, bytes.length - (answer.body().length + 1) / 2));
                return false;
            }
            case WRONG_CRC -> answer.with(CRC, wrong(answer.header(CRC))).write(out);
            case STALE_READ -> proxy.past().answer(call).orElse(answer).write(out);
            case DUPLICATE -> answer.write(out);
            default -> Refusals.of(fault, call).write(out);
        }
        return true;
    }

    private static String wrong(Optional<String> crc) {
        return Long.toString(crc.map(Long::parseLong).orElse(0L) ^ 1);
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the proxy was closed", e);
        }
    }

    /** Whether it is kept open without an answer. */
    boolean isSilent() {
        return silent;
    }

    void quietlyClose() {
        try {
            client.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }
}
