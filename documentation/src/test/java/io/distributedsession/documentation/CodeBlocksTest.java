package io.distributedsession.documentation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.jr.ob.JSON;
import io.distributedsession.config.OptionSource;
import io.distributedsession.config.OptionsReader;
import io.distributedsession.documentation.Repository.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Code in the documentation is code: Java compiles, XML and JSON are well-formed, options exist, modules and profiles too. */
class CodeBlocksTest {

    private static final Set<String> LANGUAGES = Set.of("java", "xml", "properties", "json", "sh", "");
    private static final Pattern MODULES = Pattern.compile("-pl ([\\w,-]+)");
    private static final Pattern PROFILE = Pattern.compile("-P([\\w-]+)");
    private static final Pattern TOOL = Pattern.compile("^distributed-session (\\w+)(?: (\\w+))?");

    @TempDir
    Path folder;

    static List<Block> java() {
        return of("java");
    }

    static List<Block> xml() {
        return of("xml");
    }

    static List<Block> properties() {
        return of("properties");
    }

    static List<Block> json() {
        return of("json");
    }

    static List<Block> plain() {
        return Repository.blocks().stream()
                .filter(block -> block.language().isEmpty() || block.language().equals("sh"))
                .toList();
    }

    private static List<Block> of(String language) {
        return Repository.blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    @Test
    void everyBlock_isOfALanguageThatIsTested() {
        assertThat(Repository.blocks())
                .hasSizeGreaterThan(15)
                .allSatisfy(block -> assertThat(LANGUAGES).as(block.toString()).contains(block.language()));
    }

    @ParameterizedTest
    @MethodSource("java")
    void java_compiles(Block block) throws IOException {
        assertThat(new Snippet(block).errors(folder)).as(block.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("xml")
    void xml_isWellFormed(Block block) throws Exception {
        String document = block.code().startsWith("<?xml") ? block.code() : "<all>" + block.code() + "</all>";
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(document)));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void properties_areOptionsThatThereAre(Block block) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(block.code()));
        Map<String, String> options = new HashMap<>();
        properties.forEach((key, value) -> options.put(key.toString(), value.toString()));

        OptionsReader.Result read = OptionsReader.read(new OptionSource() {

            @Override
            public Optional<String> value(String key) {
                return Optional.ofNullable(options.get(key));
            }

            @Override
            public Set<String> keys() {
                return options.keySet().stream()
                        .filter(key -> key.startsWith(OptionSource.PREFIX))
                        .collect(Collectors.toSet());
            }
        });

        assertThat(options).isNotEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("json")
    void json_isWellFormed(Block block) throws IOException {
        assertThat(JSON.std.mapFrom(block.code())).isNotEmpty();
    }

    /** Of commands, what can be seen without running them; the build's own ones are run by the build. */
    @ParameterizedTest
    @MethodSource("plain")
    void commands_nameModulesProfilesAndCommandsThatThereAre(Block block) {
        String pom = Repository.text(Path.of("pom.xml"));
        Matcher modules = MODULES.matcher(block.code());
        while (modules.find()) {
            for (String module : modules.group(1).split(",")) {
                assertThat(pom).as(block.toString()).contains("<module>" + module + "</module>");
            }
        }
        Matcher profiles = PROFILE.matcher(block.code());
        while (profiles.find()) {
            assertThat(pom).as(block.toString()).contains("<id>" + profiles.group(1) + "</id>");
        }
        block.code()
                .lines()
                .map(TOOL::matcher)
                .filter(Matcher::find)
                .forEach(call -> assertThat(toolSources(call.group(1)))
                        .as(call.group())
                        .contains(call.group(2) == null ? "" : "int " + call.group(2) + "("));
    }

    private static String toolSources(String command) {
        String name = Character.toUpperCase(command.charAt(0)) + command.substring(1) + "Command.java";
        Path source = Path.of("cli", "src", "main", "java", "io", "distributedsession", "cli", name);
        assertThat(Files.exists(Repository.ROOT.resolve(source))).as(command).isTrue();
        return Repository.text(source);
    }
}
