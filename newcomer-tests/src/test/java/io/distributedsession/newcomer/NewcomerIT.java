package io.distributedsession.newcomer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.distributedsession.launcher.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The README alone is enough to build an own WAR whose sessions outlive the server. */
class NewcomerIT {

    private static final Readme README = Readme.at(MavenBuild.path("newcomer.readme"));
    private static final Path PROJECT = MavenBuild.path("newcomer.directory").resolve("my-shop");

    @BeforeAll
    static void write() throws IOException {
        delete(PROJECT);
        for (Map.Entry<String, String> file : README.files().entrySet()) {
            Path path = PROJECT.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @Test
    void wholeReadme_isFollowed() {
        assertThat(README.files().keySet().stream().filter(name -> name.endsWith(".java")))
                .hasSize(3);
        assertThat(README.commands())
                .as("commands that this test knows how to follow")
                .allMatch(command -> List.of(
                                "mvn", "docker", "export", "cp", "$WILDFLY/bin/standalone.sh", "java", "curl", "kill")
                        .contains(command.split(" ")[0]));
    }

    @Test
    void environmentOfTheNodes_isTheReadmes() {
        List<String> exported = README.commands("export").stream()
                .flatMap(command -> Arrays.stream(command.split(" ")).skip(1))
                .toList();

        assertThat(exported).isNotEmpty().allSatisfy(pair -> {
            String[] variable = pair.split("=");
            assertThat(System.getenv(variable[0])).as(variable[0]).isEqualTo(variable[1]);
        });
    }

    @Test
    void ownWar_keepsItsSessionsWhenEitherServerIsKilled() throws IOException, InterruptedException {
        for (String command : README.commands("mvn")) {
            new MavenBuild(PROJECT).run(command);
        }
        try (Nodes nodes = Nodes.start(PROJECT.resolve("target/ROOT.war"))) {
            CookieJar jar = new CookieJar();

            follow(nodes, jar);

            // and the other way round, which the README leaves to its reader
            String last = jar.send("GET", nodes.payara().uri().resolve("cart"));
            nodes.wildFly().start();
            nodes.payara().kill();
            assertThat(jar.send("GET", nodes.wildFly().uri().resolve("cart"))).isEqualTo(last);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void follow(Nodes nodes, CookieJar jar) throws IOException, InterruptedException {
        List<String> visit = README.commands().stream()
                .filter(command -> command.startsWith("curl ") || command.startsWith("kill "))
                .toList();
        assertThat(visit).anyMatch(command -> command.equals("kill -9 $(pgrep -f $WILDFLY/jboss-modules.jar)"));
        for (String command : visit) {
            if (command.startsWith("kill ")) {
                nodes.wildFly().kill();
                assertThat(nodes.wildFly().isAlive()).isFalse();
            } else {
                CurlCommand request = CurlCommand.parse(command);
                Server node = nodes.at(request.port());
                String path = request.uri().getPath().substring(1);
                assertThat(jar.send(request.method(), node.uri().resolve(path)))
                        .as(command)
                        .isEqualTo(request.answer());
            }
        }
    }
}
