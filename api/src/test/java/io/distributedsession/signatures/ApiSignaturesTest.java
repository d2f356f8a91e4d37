package io.distributedsession.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Code that was compiled against an earlier build goes on to work: the API grows, and nothing of it goes or changes. */
class ApiSignaturesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path RECORDED = Path.of("src", "test", "resources", "api.txt");

    @Test
    void nothingThatWasRecorded_hasGoneOrChanged() throws IOException {
        assertThat(Signatures.of(CLASSES))
                .as("incompatible: to break code of others on purpose, delete the line from " + RECORDED
                        + " and say so in the changelog")
                .containsAll(recorded());
    }

    @Test
    void everythingPublic_isRecorded() throws IOException {
        Set<String> recorded = recorded();
        if (Boolean.getBoolean("write-docs")) {
            recorded.addAll(Signatures.of(CLASSES));
            Files.write(RECORDED, recorded);
        }
        assertThat(recorded)
                .as("recorded by: mvn test -pl api -Dwrite-docs=true -Dtest=ApiSignaturesTest")
                .containsAll(Signatures.of(CLASSES))
                .hasSizeGreaterThan(100);
    }

    private static Set<String> recorded() throws IOException {
        return Files.exists(RECORDED) ? new TreeSet<>(Files.readAllLines(RECORDED)) : new TreeSet<>();
    }
}
