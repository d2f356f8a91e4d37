package io.distributedsession.keys;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.ServiceLoader;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.KeyProtector;
import io.distributedsession.config.SecretOption;

/** Chooses the key protector that the options ask for. */
public final class KeyProtectors {

    private final DistributedSessionOptions options;
    private final String application;
    private final SecureRandom random;

    private KeyProtectors(DistributedSessionOptions options, String application, SecureRandom random) {
        this.options = options;
        this.application = application;
        this.random = random;
    }

    /**
     * The protector; none, where the options name no protection, which only the dev profile allows.
     *
     * @param own the application's, which counts more than {@code key-protection}; what was wrapped by the previous
     *     protection is unwrapped all the same
     */
    public static OpenProtector open(
            DistributedSessionOptions options, String application, SecureRandom random, Optional<KeyProtector> own) {
        KeyProtectors protectors = new KeyProtectors(options, application, random);
        OpenProtector current = own.map(OpenProtector::holdingNothing)
                .orElseGet(() -> protectors.open(options.keyProtection().orElse(KeyProtection.NONE)));
        return options.previousKeyProtection()
                .map(previous -> current.with(() -> protectors.open(previous)))
                .orElse(current);
    }

    private OpenProtector open(KeyProtection protection) {
        return switch (protection) {
            case NONE -> OpenProtector.holdingNothing(new NoKeyProtector());
            case WRAPPING_KEY -> OpenProtector.holdingNothing(wrappingKey());
            case KMS -> provided(protection);
        };
    }

    private KeyProtector wrappingKey() {
        return new WrappingKeyProtector(
                application,
                options.keys().wrappingKey().map(SecretOption::read).orElseThrow(),
                options.keys().previousWrappingKey().map(SecretOption::read),
                random);
    }

    /** From the loader that has this class: a thread's own may be that of the server. */
    private OpenProtector provided(KeyProtection protection) {
        return ServiceLoader.load(KeyProtectorProvider.class, KeyProtectorProvider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protection() == protection)
                .findFirst()
                .orElseThrow(() -> KeysMessages.noProvider(protection))
                .open(options, application);
    }
}
