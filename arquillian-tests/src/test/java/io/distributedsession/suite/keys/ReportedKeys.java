package io.distributedsession.suite.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;

/** The application's own repository: keys in memory, and a file that tells of every read, also after the application's end. */
@ApplicationScoped
public class ReportedKeys implements SigningKeyRepository {

    /** The resource of the WAR that names the file. */
    public static final String RESOURCE = "report.txt";

    private final Map<String, SigningKey> keys = new LinkedHashMap<>();

    @Override
    public synchronized List<SigningKey> findAll() {
        report();
        return new ArrayList<>(keys.values());
    }

    @Override
    public synchronized SigningKey storeIfAbsent(String slot, SigningKey key) {
        return keys.computeIfAbsent(slot, free -> key);
    }

    @Override
    public synchronized void revoke(String keyId, String reason) {
        keys.replaceAll((slot, key) -> key.id().equals(keyId) ? key.revoked() : key);
    }

    @Override
    public synchronized int revokeAllCreatedBefore(Instant instant) {
        throw new UnsupportedOperationException("nobody revokes here");
    }

    @Override
    public synchronized void remove(String keyId) {
        keys.values().removeIf(key -> key.id().equals(keyId));
    }

    private static void report() {
        try (InputStream name = ReportedKeys.class.getResourceAsStream("/" + RESOURCE)) {
            Path file = Path.of(new String(name.readAllBytes(), StandardCharsets.UTF_8));
            Files.writeString(file, "read\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
