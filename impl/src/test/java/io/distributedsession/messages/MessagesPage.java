package io.distributedsession.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of {@code docs/reference/messages.md}. */
final class MessagesPage {

    private static final String HEAD = """
            # Messages

            <!-- written by MessagesReferenceTest from the sources: change those -->

            Every message of the library begins with an id, in the log, in exceptions and in the list of what stands against a
            deployment. `SessionException.id()` tells it to code. Words in braces are filled in; session ids, cookies and keys never are.
            What carries the message is an exception, or a line of the log or of the report at deployment.
            """;

    private static final Map<String, String> ROOMS = rooms();
    private static final Map<String, String> REMEDIES = remedies();

    private MessagesPage() {}

    /** What is said beside the sources; a message here is shown whole, in front of it. */
    static Map<String, String> remedies() {
        Properties remedies = new Properties();
        try (InputStream file = MessagesPage.class.getResourceAsStream("remedies.properties")) {
            remedies.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new TreeMap<>();
        remedies.forEach((id, remedy) -> map.put((String) id, (String) remedy));
        return map;
    }

    private static Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("config", "Options");
        rooms.put("dynamodb", "DynamoDB and its tables");
        rooms.put("keys", "Signing keys");
        rooms.put("state", "State of beans");
        rooms.put("store", "Stored values");
        rooms.put("exchange", "Sessions");
        rooms.put("cdi", "Beans and deployment");
        rooms.put("rest", "JAX-RS");
        rooms.put("servlet", "Servlets");
        rooms.put("launcher", "Starting servers, for demo and tests");
        rooms.put("test", "Tests of applications");
        rooms.put("cli", "Command line");
        rooms.put("demo", "Demo");
        rooms.put("metrics", "Metrics");
        rooms.put("observability", "Observability");
        rooms.put("kms", "AWS KMS");
        rooms.put("streams", "Expiry events");
        return rooms;
    }

    static String text(Collection<Message> messages) {
        Map<String, List<Message>> byTitle = messages.stream()
                .collect(Collectors.groupingBy(MessagesPage::title, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        byTitle.forEach((title, rows) -> {
            page.append("\n## ")
                    .append(title)
                    .append("\n\n| id | what happened, and why | what to do | as |\n|---|---|---|---|\n");
            rows.stream().map(MessagesPage::line).distinct().forEach(page::append);
        });
        return page.toString();
    }

    static String title(Message message) {
        String room = message.room().replaceFirst("\\..*", "");
        if (!ROOMS.containsKey(room)) {
            throw new AssertionError(message.id() + ": MessagesPage has no title for the room " + room);
        }
        return ROOMS.get(room);
    }

    private static String line(Message message) {
        String remedy = REMEDIES.get(message.id());
        return "| <a id=\"" + message.id() + "\"></a>`" + message.id() + "` | "
                + cell(remedy == null ? message.cause() : message.text()) + " | "
                + (remedy == null ? cell(message.remedy()) : remedy) + " | "
                + (message.kind().isEmpty() ? "log or report" : '`' + message.kind() + '`') + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ")
                .trim();
    }
}
