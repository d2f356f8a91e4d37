package io.distributedsession.leaks;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;

/** Stands before the platform's {@code SecureRandom}, whose bytes it gives, and keeps those that become ids and keys. */
public final class RecordingRandom extends SecureRandomSpi {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "Recording";

    private static volatile SecureRandom platform;
    private static volatile Secrets secrets;

    /** For the provider. */
    public RecordingRandom() {}

    static void install(Secrets kept) {
        platform = new SecureRandom();
        secrets = kept;
        Security.insertProviderAt(new Recording(), 1);
    }

    private static final class Recording extends Provider {

        private static final long serialVersionUID = 1L;

        Recording() {
            super(NAME, "1", "Keeps what it gives");
            put("SecureRandom." + NAME, RecordingRandom.class.getName());
        }
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
        platform.setSeed(seed);
    }

    /** Session ids and keys have 32 bytes; nonces, tags and the owners of leases are stored in clear. */
    @Override
    protected void engineNextBytes(byte[] bytes) {
        platform.nextBytes(bytes);
        if (bytes.length == 32) {
            secrets.add(bytes);
        }
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
        return platform.generateSeed(length);
    }
}
