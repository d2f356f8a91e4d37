package io.distributedsession.config;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** MicroProfile Config, where the server has it; nothing else may refer to this class's imports. */
final class MicroProfileOptionSource implements OptionSource {

    private final Config config;

    /** @param application its loader */
    MicroProfileOptionSource(ClassLoader application) {
        this.config = ConfigProvider.getConfig(application);
    }

    @Override
    public Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX) || name.startsWith(ENVIRONMENT_PREFIX)) {
                keys.add(name);
            }
        }
        return keys;
    }
}
