package io.distributedsession.newcomer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Maven as the reader has it, except for where the library is found. */
final class MavenBuild {

    /** Read in place of the settings of Maven's installation: those of the user, such as mirrors, still hold. */
    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>known</id>
                  <repositories>
                    <repository><id>known</id><url>%1$s</url>%2$s</repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository><id>known</id><url>%1$s</url>%2$s</pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>known</activeProfile></activeProfiles>
            </settings>
            """;

    /** Local repositories keep no checksums, and the library is not to be taken from one that has an older build of it. */
    private static final String POLICY =
            "<releases><checksumPolicy>ignore</checksumPolicy></releases><snapshots><enabled>false</enabled></snapshots>";

    private final Path directory;

    MavenBuild(Path directory) {
        this.directory = directory;
    }

    /** Runs a command as the README has it, such as {@code mvn package}. */
    void run(String command) throws IOException, InterruptedException {
        Path settings = directory.resolveSibling("settings.xml");
        Files.writeString(settings, SETTINGS.formatted(path("newcomer.known").toUri(), POLICY));
        Path log = directory.resolveSibling("mvn.log");
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.set(0, path("newcomer.maven").resolve("bin/mvn").toString());
        words.addAll(List.of("-B", "-ntp", "-gs", settings.toString()));
        words.add("-Dmaven.repo.local=" + path("newcomer.repository"));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // the environment of the build around this test is not the reader's
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") && !name.equals("MAVEN_OPTS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int status = builder.start().waitFor();
        assertThat(status).as("exit status of %s, see %s", command, log).isZero();
    }

    static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
