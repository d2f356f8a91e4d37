package io.distributedsession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents that say which test holds which rule name tests that exist. */
class RuleTestsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("impl", "kms", "arquillian-tests", "benchmarks");
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");

    @ParameterizedTest
    @CsvSource({"docs/internals/protocol-tests.md, 80", "docs/security.md, 80"})
    void namedTests_exist(String document, int atLeast) throws IOException {
        Map<String, String> tests = sources();
        Matcher references = REFERENCE.matcher(Files.readString(ROOT.resolve(document)));

        int found = 0;
        while (references.find()) {
            assertThat(tests.get(references.group(1)))
                    .as(references.group())
                    .isNotNull()
                    .contains("void " + references.group(2) + "(");
            found++;
        }
        assertThat(found).isGreaterThan(atLeast);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(path -> path.toString().endsWith("Test.java")
                                || path.toString().endsWith("IT.java")
                                || path.toString().endsWith("Contract.java"))
                        .forEach(path -> sources.put(name(path), text(path)));
            }
        }
        return sources;
    }

    private static String name(Path path) {
        return path.getFileName().toString().replace(".java", "");
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
