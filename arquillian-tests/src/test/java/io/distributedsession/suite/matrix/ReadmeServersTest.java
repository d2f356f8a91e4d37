package io.distributedsession.suite.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.distributedsession.suite.support.Brand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
