package io.distributedsession.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of options says what the code does. */
class OptionsReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "options.md");
    private static final Map<OptionKey, OptionRow> ROWS =
            OptionRows.all().stream().collect(Collectors.toMap(OptionRow::key, Function.identity()));

    @Test
    void everyOption_hasARow_inTheCodesOrder() {
        assertThat(Stream.of(OptionKey.values()).toList())
                .as("the options, and the rows of OptionRows")
                .hasSize(ROWS.size())
                .allSatisfy(key -> assertThat(ROWS).containsKey(key));
        assertThat(OptionFacts.count()).isEqualTo(ROWS.size());
    }

    @Test
    void page_isWhatRowsAndCodeTell() throws IOException {
        if (Boolean.getBoolean("write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, OptionsPage.text(OptionRows.all()));
        }
        assertThat(PAGE)
                .as("written anew by: mvn test -pl impl -am -Dwrite-docs=true -Dtest=OptionsReferenceTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(OptionsPage.text(OptionRows.all()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void typeAndDefault_areSaidOnceEach(OptionRow row) {
        assertThat(OptionFacts.type(row.key()).isPresent() && row.type().isPresent())
                .as("the code tells the type by itself")
                .isFalse();
        assertThat(OptionFacts.defaultOf(row.key(), OptionsPage.samples(row)).isPresent())
                .as("either the code has a default value, or the row has words for it")
                .isNotEqualTo(row.unset().isPresent());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void boundsAreInTheRange_andWhatLiesBeyondIsNot(OptionRow row) {
        row.least().ifPresent(least -> {
            assertThat(problems(row.key(), beside(least, 0))).isEmpty();
            assertThat(problems(row.key(), beside(least, -1))).isNotEmpty();
        });
        row.most().ifPresent(most -> {
            assertThat(problems(row.key(), beside(most, 0))).isEmpty();
            if (!most.equals(OptionRows.NO_BOUND)) {
                assertThat(problems(row.key(), beside(most, 1))).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void examples_areTakenAndRefusedAsTheRowSays(OptionRow row) {
        assertThat(row.accepted())
                .allSatisfy(text -> assertThat(problems(row.key(), text)).isEmpty());
        assertThat(row.refused())
                .allSatisfy(text -> assertThat(problems(row.key(), text)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow_tellsARange(OptionRow row) {
        assertThat(OptionsPage.range(row)).isNotBlank();
        if (OptionFacts.type(row.key()).filter(type -> !type.equals("URI")).isEmpty()) {
            assertThat(row.accepted()).as("examples of a free text").isNotEmpty();
        }
    }

    static List<OptionRow> rows() {
        return OptionRows.all();
    }

    /** A bound, or the least value beside it. */
    private static String beside(String bound, int steps) {
        String text = OptionsPage.bound(bound);
        if (text.matches("\\d+")) {
            return String.valueOf(Long.parseLong(text) + steps);
        }
        return Durations.parse(text).plus(Duration.ofMillis(steps)).toString();
    }

    /** What is said against the option's own value: not what it contradicts. */
    private static List<String> problems(OptionKey key, String text) {
        OptionsReader.Result read = OptionsReader.read(new OptionSource() {

            @Override
            public Optional<String> value(String name) {
                return Optional.of(text).filter(given -> name.equals(key.key()));
            }

            @Override
            public Set<String> keys() {
                return Set.of(key.key());
            }
        });
        List<String> problems = new ArrayList<>(read.problems());
        problems.addAll(OptionsValidator.validate(read.options()));
        problems.removeIf(problem -> !problem.matches("(?s)DSS-000[127]: option " + key.key() + "( =|,).*"));
        return problems;
    }
}
