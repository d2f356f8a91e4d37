package io.distributedsession.suite.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.KnownBug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The README names the servers that the suite runs on, at their versions. */
class ReadmeServersTest {

    private static final String README = read("../README.md");
    private static final String POM = read("../pom.xml");

    @ParameterizedTest
    @CsvSource({
        "WildFly, wildfly",
        "WildFly Preview, wildfly-preview",
        "Payara Micro, payara",
        "Payara Server, payara",
        "Open Liberty, open-liberty",
        "GlassFish, glassfish",
        "TomEE WebProfile, tomee"
    })
    void server_hasTheVersionOfTheBuild(String server, String property) {
        assertThat(README).contains("\n| " + server + " | " + version(property) + " | ");
    }

    @ParameterizedTest
    @CsvSource({"Weld SE, weld", "Weld SE, weld-ee11", "OpenWebBeans SE, openwebbeans"})
    void container_hasTheVersionOfTheBuild(String container, String property) {
        assertThat(README).contains(container + " " + version(property));
    }

    @Test
    void everyBrand_isInTheTable() {
        assertThat(Arrays.stream(Brand.values()).map(Brand::id))
                .allSatisfy(id -> assertThat(README).containsIgnoringCase("\n| " + id.replace('-', ' ')));
    }

    /** A known bug begins with the number or the name by which the server's people know it. */
    @ParameterizedTest
    @EnumSource
    void knownBugs_areInTheRowOfTheirServer(Brand brand) throws IOException {
        String row = README.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT)
                        .startsWith("| " + brand.id().replace('-', ' ') + (brand == Brand.TOMEE ? "" : " |")))
                .findFirst()
                .orElseThrow();

        assertThat(knownBugs(brand)).allSatisfy(bug -> assertThat(row).contains(bug.substring(0, bug.indexOf(':'))));
    }

    private static List<String> knownBugs(Brand brand) throws IOException {
        Path classes = Path.of("target/test-classes/io/distributedsession/suite");
        try (Stream<Path> files = Files.list(classes)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("IT.class"))
                    .map(name -> "io.distributedsession.suite." + name.replace(".class", ""))
                    .toList();
            assertThat(names).isNotEmpty();
            return names.stream()
                    .flatMap(name -> Arrays.stream(load(name).getDeclaredMethods()))
                    .flatMap(method -> Arrays.stream(method.getAnnotationsByType(KnownBug.class)))
                    .filter(bug -> List.of(bug.on()).contains(brand))
                    .map(KnownBug::what)
                    .distinct()
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ReadmeServersTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String version(String property) {
        Matcher found = Pattern.compile("<version." + property + ">(.*)</version." + property + ">")
                .matcher(POM);
        assertThat(found.find()).as(property).isTrue();
        return found.group(1);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
