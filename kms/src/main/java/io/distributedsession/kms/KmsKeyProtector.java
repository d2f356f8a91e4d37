package io.distributedsession.kms;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.distributedsession.KeyProtector;
import io.distributedsession.SessionStoreException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;

/**
 * Wraps signing keys by AWS KMS, bound to the application and the key's id by the encryption context. The format is described
 * in {@code docs/internals/formats.md}. Thread-safe.
 *
 * <p>Made by the library under {@code distributed-session.key-protection=kms}; an application that needs a client of its own
 * produces a bean of this type instead.
 */
public final class KmsKeyProtector implements KeyProtector {

    private static final byte VERSION = 2;

    private final KmsCalls calls;
    private final List<String> kmsKeys;
    private final String application;

    /**
     * A protector.
     *
     * @param client stays the caller's
     * @param kmsKey the ARN, alias or id of a symmetric KMS key
     * @param previousKmsKey another one, which only unwraps
     * @param application the application whose keys these are
     * @param timeout how long a call may take in all, once KMS has answered for the first time
     */
    public KmsKeyProtector(
            KmsClient client, String kmsKey, Optional<String> previousKmsKey, String application, Duration timeout) {
        this(new KmsCalls(client, timeout, System::nanoTime), kmsKey, previousKmsKey, application);
    }

    KmsKeyProtector(KmsCalls calls, String kmsKey, Optional<String> previousKmsKey, String application) {
        this.calls = calls;
        this.kmsKeys = new ArrayList<>(List.of(kmsKey));
        previousKmsKey.ifPresent(kmsKeys::add);
        this.application = Objects.requireNonNull(application, "application");
    }

    @Override
    public byte[] wrap(String keyId, byte[] key) {
        String kmsKey = kmsKeys.get(0);
        SdkBytes wrapped = calls.call(
                "Encrypt",
                kmsKey,
                keyId,
                (client, settings) -> client.encrypt(request -> request.keyId(kmsKey)
                                .plaintext(SdkBytes.fromByteArray(key))
                                .encryptionContext(context(keyId))
                                .overrideConfiguration(settings))
                        .ciphertextBlob());
        byte[] stored = new byte[1 + wrapped.asByteArrayUnsafe().length];
        stored[0] = VERSION;
        System.arraycopy(wrapped.asByteArrayUnsafe(), 0, stored, 1, stored.length - 1);
        return stored;
    }

    @Override
    public byte[] unwrap(String keyId, byte[] wrapped) {
        if (wrapped.length < 2 || wrapped[0] != VERSION) {
            throw KmsMessages.notWrappedByKms(keyId);
        }
        SdkBytes blob = SdkBytes.fromByteBuffer(ByteBuffer.wrap(wrapped, 1, wrapped.length - 1));
        for (int i = 0; ; i++) {
            try {
                return decrypt(kmsKeys.get(i), keyId, blob);
            } catch (SessionStoreException e) {
                boolean ofAnotherKmsKey = e.getCause() instanceof IncorrectKeyException;
                if (!ofAnotherKmsKey || i + 1 == kmsKeys.size()) {
                    throw e;
                }
            }
        }
    }

    /** The KMS key is named, else KMS would take any that the server may use: also one of whoever wrote to the table. */
    private byte[] decrypt(String kmsKey, String keyId, SdkBytes blob) {
        return calls.call(
                "Decrypt",
                kmsKey,
                keyId,
                (client, settings) -> client.decrypt(request -> request.keyId(kmsKey)
                                .ciphertextBlob(blob)
                                .encryptionContext(context(keyId))
                                .overrideConfiguration(settings))
                        .plaintext()
                        .asByteArray());
    }

    private Map<String, String> context(String keyId) {
        return Map.of("Application", application, "KeyId", keyId);
    }
}
