package io.distributedsession.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.KeyOptions;

/** Checks that a key protection, or the previous one, has what it needs. */
final class KeyProtectionCheck {

    /** An ARN, an alias or an id. */
    private static final Pattern KMS_KEY = Pattern.compile("[A-Za-z0-9:/_-]{1,2048}");

    private final KeyOptions keys;
    private final List<String> problems = new ArrayList<>();

    private KeyProtectionCheck(KeyOptions keys) {
        this.keys = keys;
    }

    /** One message for each problem. */
    static List<String> problems(DistributedSessionOptions options) {
        KeyProtectionCheck check = new KeyProtectionCheck(options.keys());
        check.needs(OptionKey.KEY_PROTECTION, options.keyProtection());
        if (options.previousKeyProtection().isPresent()
                && options.previousKeyProtection().equals(options.keyProtection())) {
            check.problems.add(ConfigMessages.contradiction(
                    OptionKey.PREVIOUS_KEY_PROTECTION.key(),
                    OptionKey.text(options.previousKeyProtection().get()),
                    "it must be another one than key-protection"));
        } else {
            check.needs(OptionKey.PREVIOUS_KEY_PROTECTION, options.previousKeyProtection());
        }
        check.values();
        return check.problems;
    }

    private void needs(OptionKey key, Optional<KeyProtection> protection) {
        if (protection.isEmpty()) {
            return;
        }
        String chosen = key.key() + "=" + OptionKey.text(protection.get());
        switch (protection.get()) {
            case NONE -> {}
            case WRAPPING_KEY ->
                require(
                        OptionKey.WRAPPING_KEY,
                        keys.wrappingKey(),
                        chosen + " needs the key, 256 bits in Base64, or the file that holds it");
            case KMS ->
                require(
                        OptionKey.KMS_KEY,
                        keys.kmsKey(),
                        chosen + " needs the ARN, alias or id of a symmetric KMS key");
        }
    }

    private void require(OptionKey key, Optional<String> value, String remedy) {
        if (value.isEmpty()) {
            problems.add(ConfigMessages.missing(key.key(), remedy));
        }
    }

    private void values() {
        keys.wrappingKey().ifPresent(text -> secret(OptionKey.WRAPPING_KEY, text));
        keys.previousWrappingKey().ifPresent(text -> secret(OptionKey.PREVIOUS_WRAPPING_KEY, text));
        keys.kmsKey().ifPresent(text -> kmsKey(OptionKey.KMS_KEY, text));
        keys.previousKmsKey().ifPresent(text -> kmsKey(OptionKey.PREVIOUS_KMS_KEY, text));
    }

    private void kmsKey(OptionKey key, String text) {
        if (!KMS_KEY.matcher(text).matches()) {
            problems.add(ConfigMessages.outOfRange(key.key(), text, "the ARN, alias or id of a KMS key"));
        }
    }

    private void secret(OptionKey key, String text) {
        try {
            SecretOption.read(text);
        } catch (IllegalArgumentException e) {
            problems.add(ConfigMessages.badSecret(key.key(), e.getMessage()));
        }
    }
}
