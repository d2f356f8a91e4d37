package io.distributedsession.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What the README says of actions: one row for each feature, and one policy. */
record DocumentedActions(Map<String, Row> features, JsonNode policy) {

    /** The actions on either table. */
    record Row(Set<String> sessions, Set<String> keys) {}

    private static final Pattern ACTION = Pattern.compile("`(\\w+)`");
    private static final Pattern POLICY = Pattern.compile("```json\\s(.*?)```", Pattern.DOTALL);

    static DocumentedActions read() {
        String section = section(readme());
        Map<String, Row> features = section.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.substring(1).split("\\|", -1))
                .collect(Collectors.toMap(
                        cells -> cells[0].trim(),
                        cells -> new Row(actions(cells[1]), actions(cells[2])),
                        (one, other) -> {
                            throw new AssertionError("a feature is listed twice");
                        },
                        LinkedHashMap::new));
        var json = POLICY.matcher(section);
        if (!json.find()) {
            throw new AssertionError("no policy in the README");
        }
        return new DocumentedActions(features, JsonNode.parser().parse(json.group(1)));
    }

    /** What the policy allows on the tables whose name ends so. */
    Set<String> allowed(String table) {
        return policy.asObject().get("Statement").asArray().stream()
                .map(JsonNode::asObject)
                .filter(statement -> statement.get("Resource").asString().endsWith(table))
                .flatMap(statement -> statement.get("Action").asArray().stream())
                .map(action -> action.asString().replaceFirst("^dynamodb:", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> actions(String cell) {
        return ACTION.matcher(cell)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String readme) {
        int start = readme.indexOf("### IAM actions");
        return readme.substring(start, readme.indexOf("\n## ", start));
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("..", "README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
