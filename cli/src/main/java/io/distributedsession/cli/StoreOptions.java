package io.distributedsession.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.config.OptionSource;
import io.distributedsession.config.OptionsReader;
import io.distributedsession.config.OptionsValidator;
import io.distributedsession.config.SystemOptionSource;
import picocli.CommandLine.Option;

/** The library's options, as the application has them: the command line before a file before the environment. */
final class StoreOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(
            names = {"-a", "--application"},
            paramLabel = "NAME",
            description = "The application's name, as its option 'application' has it.")
    private String application;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The AWS region; default: as the AWS SDK finds it.")
    private String region;

    @Option(names = "--endpoint", paramLabel = "URI", description = "Another endpoint, such as that of DynamoDB Local.")
    private String endpoint;

    @Option(
            names = {"-f", "--options-file"},
            paramLabel = "FILE",
            description = "Options from a properties file, such as the WAR's microprofile-config.properties.")
    private Path file;

    @Option(
            names = {"-o", "--option"},
            paramLabel = "KEY=VALUE",
            description = "One of the library's options, without the prefix 'distributed-session.'; may be repeated.")
    private Map<String, String> options = new HashMap<>();

    /** The options, with the time that a person waits in place of the time that a request may. */
    DistributedSessionOptions read() {
        OptionsReader.Result read = OptionsReader.read(new Given(texts(), new SystemOptionSource()));
        List<String> problems = new ArrayList<>(read.problems());
        problems.addAll(OptionsValidator.validate(read.options()));
        problems.addAll(read.warnings());
        if (!problems.isEmpty()) {
            throw CliMessages.unusableOptions(problems);
        }
        return read.options().toBuilder().storeTimeout(PATIENCE).build();
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        if (file != null) {
            properties().forEach((key, value) -> texts.put(key.toString(), value.toString()));
        }
        options.forEach((key, value) ->
                texts.put(key.startsWith(OptionSource.PREFIX) ? key : OptionSource.PREFIX + key, value));
        put(texts, "application", application);
        put(texts, "region", region);
        put(texts, "endpoint", endpoint);
        texts.keySet().removeIf(key -> !key.startsWith(OptionSource.PREFIX));
        return texts;
    }

    private static void put(Map<String, String> texts, String key, String value) {
        if (value != null) {
            texts.put(OptionSource.PREFIX + key, value);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw CliMessages.noFile(file, e);
        }
    }

    /** What was given here, else what the environment has. */
    private record Given(Map<String, String> texts, OptionSource environment) implements OptionSource {

        @Override
        public Optional<String> value(String key) {
            return Optional.ofNullable(texts.get(key)).or(() -> environment.value(key));
        }

        @Override
        public Set<String> keys() {
            return texts.keySet();
        }
    }
}
