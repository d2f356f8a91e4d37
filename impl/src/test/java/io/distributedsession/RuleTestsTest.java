package io.distributedsession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The document that says which test holds which rule names tests that exist. */
class RuleTestsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void namedTests_exist() throws IOException {
        Map<String, String> tests = sources();
        Matcher references = REFERENCE.matcher(Files.readString(ROOT.resolve("docs/internals/protocol-tests.md")));

        int found = 0;
        while (references.find()) {
            assertThat(tests.get(references.group(1)))
                    .as(references.group())
                    .isNotNull()
                    .contains("void " + references.group(2) + "(");
            found++;
        }
        assertThat(found).isGreaterThan(80);
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> impl = Files.walk(ROOT.resolve("impl/src/test/java"));
                Stream<Path> suite = Files.walk(ROOT.resolve("arquillian-tests/src/test/java"))) {
            return Stream.concat(impl, suite)
                    .filter(path -> path.toString().endsWith("Test.java")
                            || path.toString().endsWith("IT.java")
                            || path.toString().endsWith("Contract.java"))
                    .collect(Collectors.toMap(RuleTestsTest::name, RuleTestsTest::text));
        }
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
