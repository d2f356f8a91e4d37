package io.distributedsession.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * System properties, then the environment. A key's environment name is the key in upper case with every other character
 * than a letter or digit replaced by {@code _}, as in MicroProfile Config 3.1, section "Environment Variables Mapping
 * Rules".
 */
public final class SystemOptionSource implements OptionSource {

    private final Properties properties;
    private final Map<String, String> environment;

    public SystemOptionSource() {
        this(System.getProperties(), System.getenv());
    }

    public SystemOptionSource(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .or(() -> Optional.ofNullable(environment.get(environmentName(key))));
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(properties.stringPropertyNames());
        keys.removeIf(key -> !key.startsWith(PREFIX));
        environment.keySet().stream()
                .filter(name -> name.startsWith(ENVIRONMENT_PREFIX))
                .forEach(keys::add);
        return keys;
    }

    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
