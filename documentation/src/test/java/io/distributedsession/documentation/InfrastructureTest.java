package io.distributedsession.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The templates allow what the README's table of actions says, feature by feature, and no more; and they agree. */
class InfrastructureTest {

    private static final Path CLOUDFORMATION = Repository.ROOT.resolve("infrastructure/cloudformation.yaml");
    private static final Path TERRAFORM = Repository.ROOT.resolve("infrastructure/terraform");
    /** Which rows of the README's table a statement is for; column 1 is the table of sessions, 2 that of keys. */
    private static final Map<String, Need> NEEDS = Map.of(
            "Sessions",
                    new Need(
                            1,
                            "start, all names configured",
                            "read",
                            "commit",
                            "touch",
                            "lease (`@Exclusive`)",
                            "rotate",
                            "logout",
                            "parts",
                            "`SessionStore`"),
            "SessionsAtStart", new Need(1, "start"),
            "SigningKeys", new Need(2, "keys"),
            "SigningKeysAtStart", new Need(2, "start"),
            "UserIndex", new Need(1, "index of users"),
            "KeyUpkeep", new Need(2, "revoking and removing keys"));

    private record Need(int column, List<String> rows) {

        Need(int column, String... rows) {
            this(column, List.of(rows));
        }
    }

    @Test
    void statements_allowWhatTheReadmeSays() throws IOException {
        Map<String, Set<String>> allowed = actions(cloudFormation());

        assertThat(allowed.keySet()).containsExactlyInAnyOrderElementsOf(all());
        NEEDS.forEach((sid, need) -> assertThat(allowed.get(sid)).as(sid).isEqualTo(readme(need)));
        assertThat(allowed.get("Wrapping")).containsExactly("kms:Decrypt", "kms:Encrypt");
        assertThat(Repository.text(Path.of("README.md"))).contains("\"Action\": [\"kms:Encrypt\", \"kms:Decrypt\"]");
    }

    @Test
    void expiryEvents_haveAStreamOfOldImages_andThePolicyThatTheirPageSays() throws IOException {
        Set<String> allowed = actions(cloudFormation()).get("ExpiryEvents");

        assertThat(allowed)
                .containsExactly("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");
        assertThat(Repository.text(Path.of("docs/how-to/expiry-events.md")))
                .contains("\"Action\": [\"" + String.join("\", \"", allowed) + "\"]");
        Map<?, ?> sessions = (Map<?, ?>) resource(cloudFormation(), "Sessions").get("Properties");
        assertThat(sessions.get("StreamSpecification").toString()).contains("StreamViewType=OLD_IMAGE");
        assertThat(Files.readString(TERRAFORM.resolve("main.tf")))
                .contains("stream_view_type = var.expiry_events ? \"OLD_IMAGE\" : null");
    }

    @Test
    void terraform_allowsTheSame_onTheSameTables() throws IOException {
        String terraform = Files.readString(TERRAFORM.resolve("main.tf"));
        Matcher statements = Pattern.compile("(?s)sid\\s+= \"(\\w+)\"\\s+actions\\s+= \\[(.*?)\\]")
                .matcher(terraform);
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        while (statements.find()) {
            Matcher actions = Pattern.compile("\"([\\w:]+)\"").matcher(statements.group(2));
            Set<String> names = new TreeSet<>();
            while (actions.find()) {
                names.add(actions.group(1));
            }
            allowed.put(statements.group(1), names);
        }

        assertThat(allowed).isEqualTo(actions(cloudFormation()));
    }

    @ParameterizedTest
    @CsvSource({"Sessions, SessionId, Part", "Keys, Application, Slot"})
    void tables_haveTheKeysThatTheLibraryNeeds(String table, String partitionKey, String sortKey) throws IOException {
        Map<?, ?> properties = (Map<?, ?>) resource(cloudFormation(), table).get("Properties");

        assertThat(properties.get("KeySchema"))
                .isEqualTo(List.of(
                        Map.of("AttributeName", partitionKey, "KeyType", "HASH"),
                        Map.of("AttributeName", sortKey, "KeyType", "RANGE")));
        assertThat(properties.get("BillingMode")).isEqualTo("PAY_PER_REQUEST");
        assertThat(Files.readString(TERRAFORM.resolve("main.tf")))
                .containsPattern("hash_key\\s+= \"" + partitionKey + "\"\\s+range_key\\s+= \"" + sortKey + "\"");
    }

    @Test
    void timeToLive_isOnTheTableOfSessionsOnly() throws IOException {
        Map<?, ?> sessions = (Map<?, ?>) resource(cloudFormation(), "Sessions").get("Properties");
        Map<?, ?> keys = (Map<?, ?>) resource(cloudFormation(), "Keys").get("Properties");

        assertThat(sessions.get("TimeToLiveSpecification")).isEqualTo(Map.of("AttributeName", "TTL", "Enabled", true));
        assertThat(keys.containsKey("TimeToLiveSpecification")).isFalse();
        assertThat(Files.readString(TERRAFORM.resolve("main.tf"))).containsOnlyOnce("attribute_name = \"TTL\"");
    }

    @Test
    void keys_areKeptWhenTheStackGoes() throws IOException {
        assertThat(resource(cloudFormation(), "Keys").get("DeletionPolicy")).isEqualTo("Retain");
        assertThat(resource(cloudFormation(), "WrappingKey").get("DeletionPolicy"))
                .isEqualTo("Retain");
    }

    /** Where it is installed: {@code pip install cfn-lint}. */
    @Test
    void cloudFormation_passesTheLinter() throws Exception {
        assumeTrue(isInstalled("cfn-lint", "--version"), "cfn-lint is not installed");
        assertThat(output("cfn-lint", CLOUDFORMATION.toString())).isEmpty();
    }

    /** Where it is installed; it reads the syntax and wants its own formatting. */
    @Test
    void terraform_parsesAndIsFormatted() throws Exception {
        assumeTrue(isInstalled("terraform", "version"), "terraform is not installed");
        Process process = new ProcessBuilder("terraform", "fmt", "-check", "-diff", TERRAFORM.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static List<String> all() {
        List<String> sids = new ArrayList<>(NEEDS.keySet());
        sids.addAll(List.of("Wrapping", "ExpiryEvents"));
        return sids;
    }

    private static Set<String> readme(Need need) {
        Set<String> actions = new TreeSet<>();
        for (String row : need.rows()) {
            String line = Repository.text(Path.of("README.md"))
                    .lines()
                    .filter(text -> text.startsWith("| " + row + " |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the README has no row " + row));
            Matcher names = Pattern.compile("`(\\w+)`").matcher(line.split("\\|")[need.column() + 1]);
            while (names.find()) {
                actions.add("dynamodb:" + names.group(1));
            }
        }
        return actions;
    }

    private static Map<String, Set<String>> actions(Map<String, Object> template) {
        Map<String, Set<String>> actions = new LinkedHashMap<>();
        ((Map<?, ?>) template.get("Resources"))
                .values().stream()
                        .map(resource -> (Map<?, ?>) resource)
                        .filter(resource -> resource.get("Type").equals("AWS::IAM::ManagedPolicy"))
                        .map(policy -> (Map<?, ?>) ((Map<?, ?>) policy.get("Properties")).get("PolicyDocument"))
                        .flatMap(document -> ((List<?>) document.get("Statement")).stream())
                        .map(statement -> (Map<?, ?>) statement)
                        .forEach(statement -> {
                            Set<String> names = new TreeSet<>();
                            ((List<?>) statement.get("Action")).forEach(name -> names.add(name.toString()));
                            actions.put(statement.get("Sid").toString(), names);
                        });
        return actions;
    }

    private static Map<?, ?> resource(Map<String, Object> template, String name) {
        return (Map<?, ?>) ((Map<?, ?>) template.get("Resources")).get(name);
    }

    private static Map<String, Object> cloudFormation() throws IOException {
        return new Yaml(new ShortForms()).load(Files.readString(CLOUDFORMATION));
    }

    private static boolean isInstalled(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(1, TimeUnit.MINUTES);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String output(String... command) throws IOException {
        return new String(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .start()
                .getInputStream()
                .readAllBytes());
    }

    /** CloudFormation's tags, such as {@code !Ref}, taken for what they hold. */
    private static final class ShortForms extends SafeConstructor {

        ShortForms() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {

                @Override
                public Object construct(Node node) {
                    if (node instanceof ScalarNode scalar) {
                        return node.getTag() + " " + scalar.getValue();
                    }
                    return node instanceof SequenceNode list
                            ? constructSequence(list)
                            : constructMapping((MappingNode) node);
                }
            });
        }
    }
}
