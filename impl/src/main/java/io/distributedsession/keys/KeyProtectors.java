package io.distributedsession.keys;

import java.security.SecureRandom;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.KeyProtector;
import io.distributedsession.config.SecretOption;

/** Chooses the key protector that the options ask for. */
public final class KeyProtectors {

    private KeyProtectors() {}

    /** The protector; none, where the options name no protection, which only the dev profile allows. */
    public static KeyProtector of(DistributedSessionOptions options, String application, SecureRandom random) {
        KeyProtection kind = options.keyProtection().orElse(KeyProtection.NONE);
        return switch (kind) {
            case NONE -> new NoKeyProtector();
            case WRAPPING_KEY ->
                new WrappingKeyProtector(
                        application,
                        options.keys().wrappingKey().map(SecretOption::read).orElseThrow(),
                        options.keys().previousWrappingKey().map(SecretOption::read),
                        random);
        };
    }
}
