package io.distributedsession.kms;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * KMS as far as keys are wrapped: Encrypt and Decrypt of the JSON protocol, bound to the encryption context, with failures on
 * demand. A blob names its key, like those of KMS.
 */
final class FakeKms implements AutoCloseable {

    static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    static final String OTHER_KEY = "arn:aws:kms:eu-central-1:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";
    static final String ALIAS = "alias/sessions";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** A call that arrived. */
    record Call(String action, String kmsKey, Map<String, String> context) {}

    /** An answer other than the right one. */
    record Failure(int status, String code) {

        static final Failure DENIED = new Failure(400, "AccessDeniedException");
        static final Failure DISABLED = new Failure(400, "DisabledException");
        static final Failure PENDING_DELETION = new Failure(400, "KMSInvalidStateException");
        static final Failure THROTTLED = new Failure(400, "ThrottlingException");
        static final Failure BROKEN = new Failure(500, "KMSInternalException");
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile boolean silent;

    FakeKms() throws IOException {
        for (String key : List.of(KEY, OTHER_KEY)) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            keys.put(key, new SecretKeySpec(bytes, "AES"));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The calls so far, repetitions by the SDK among them. */
    List<Call> calls() {
        return new ArrayList<>(calls);
    }

    /** The next calls fail. */
    synchronized void fail(Failure failure, int times) {
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
    }

    synchronized void recover() {
        failures.clear();
        silent = false;
    }

    /** Takes calls from now on and answers none of them. */
    void fallSilent() {
        silent = true;
    }

    private synchronized Failure nextFailure() {
        return failures.poll();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String action = target.substring("TrentService.".length());
            Map<String, JsonNode> body = JsonNode.parser()
                    .parse(exchange.getRequestBody().readAllBytes())
                    .asObject();
            Map<String, String> context = new TreeMap<>();
            body.get("EncryptionContext").asObject().forEach((name, value) -> context.put(name, value.asString()));
            String key = body.get("KeyId").asString();
            calls.add(new Call(action, key, context));
            if (silent) {
                silence.await();
                return;
            }
            Failure failure = nextFailure();
            if (failure != null) {
                refuse(exchange, failure);
            } else {
                answer(
                        exchange,
                        action,
                        key.equals(ALIAS) ? KEY : key,
                        body,
                        context.toString().getBytes(UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String action, String key, Map<String, JsonNode> body, byte[] context)
            throws IOException {
        SecretKeySpec secret = keys.get(key);
        if (secret == null) {
            refuse(exchange, new Failure(400, "NotFoundException"));
        } else if (action.equals("Encrypt")) {
            byte[] blob = encrypt(key, secret, bytes(body, "Plaintext"), context);
            send(exchange, 200, "{\"CiphertextBlob\":\"" + text(blob) + "\",\"KeyId\":\"" + key + "\"}");
        } else {
            decrypt(exchange, key, secret, bytes(body, "CiphertextBlob"), context);
        }
    }

    private byte[] encrypt(String key, SecretKeySpec secret, byte[] plaintext, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] name = key.getBytes(UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, nonce, context).doFinal(plaintext);
            return ByteBuffer.allocate(1 + name.length + NONCE_BYTES + sealed.length)
                    .put((byte) name.length)
                    .put(name)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void decrypt(HttpExchange exchange, String key, SecretKeySpec secret, byte[] blob, byte[] context)
            throws IOException {
        byte[] name = key.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(blob);
        byte[] named = new byte[Math.min(Byte.toUnsignedInt(bytes.get()), bytes.remaining())];
        bytes.get(named);
        String owner = new String(named, UTF_8);
        if (!owner.equals(key)) {
            boolean known = keys.containsKey(owner);
            refuse(exchange, new Failure(400, known ? "IncorrectKeyException" : "InvalidCiphertextException"));
            return;
        }
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.position(1 + name.length).get(nonce);
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            byte[] plaintext =
                    cipher(Cipher.DECRYPT_MODE, secret, nonce, context).doFinal(sealed);
            send(exchange, 200, "{\"Plaintext\":\"" + text(plaintext) + "\",\"KeyId\":\"" + key + "\"}");
        } catch (GeneralSecurityException | RuntimeException e) {
            refuse(exchange, new Failure(400, "InvalidCiphertextException"));
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static void refuse(HttpExchange exchange, Failure failure) throws IOException {
        send(exchange, failure.status(), "{\"__type\":\"" + failure.code() + "\",\"message\":\"for the test\"}");
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static byte[] bytes(Map<String, JsonNode> body, String name) {
        return Base64.getDecoder().decode(body.get(name).asString());
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
