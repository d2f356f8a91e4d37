package io.distributedsession.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of messages has every message of the sources, each id stands for one of them and lies in its room's range. */
class MessagesReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "messages.md");
    private static final Path RANGES = Path.of("..", "docs", "internals", "message-ranges.txt");
    private static final Pattern RANGE = Pattern.compile("DSS-(\\d{4})\\.\\.(\\d{4}) (\\S+)");
    /** Messages that one id words in several ways. */
    private static final Set<String> WORDED_TWICE = Set.of("DSS-0005");

    @Test
    void page_isWhatTheSourcesTell() throws IOException {
        String page = MessagesPage.text(MessageSources.all());
        if (Boolean.getBoolean("write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("written anew by: mvn test -pl impl -am -Dwrite-docs=true -Dtest=MessagesReferenceTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(page);
    }

    @Test
    void everyMessage_saysWhatToDo_inItsTextOrElseInTheFileOfRemedies() throws IOException {
        Map<String, String> remedies = MessagesPage.remedies();

        assertThat(MessageSources.all()).hasSizeGreaterThan(120).allSatisfy(message -> {
            assertThat(message.cause()).isNotBlank();
            String words = message.remedy().replaceAll("\\{.*?}", "");
            if (!words.matches("(?s).*[A-Za-z]{4}.*")) {
                assertThat(remedies).as("remedies.properties").containsKey(message.id());
            }
        });
    }

    @Test
    void fileOfRemedies_namesMessagesThatThereAre() throws IOException {
        assertThat(MessageSources.all().stream().map(Message::id).toList())
                .containsAll(MessagesPage.remedies().keySet());
    }

    @Test
    void everyId_standsForOneMessage() throws IOException {
        Map<String, Long> counts =
                MessageSources.all().stream().collect(Collectors.groupingBy(Message::id, Collectors.counting()));

        counts.keySet().removeAll(WORDED_TWICE);
        assertThat(counts).allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void everyId_liesInTheRangeOfItsRoom() throws IOException {
        Map<String, int[]> ranges = ranges();

        assertThat(MessageSources.all()).allSatisfy(message -> {
            String room = message.room().replaceFirst("\\..*", "");
            int number = Integer.parseInt(message.id().substring("DSS-".length()));
            assertThat(ranges).as(message.id()).containsKey(room);
            assertThat(number).as(message.id() + " of " + room).isBetween(ranges.get(room)[0], ranges.get(room)[1]);
        });
    }

    private static Map<String, int[]> ranges() throws IOException {
        Map<String, int[]> ranges = new HashMap<>();
        Matcher lines = RANGE.matcher(Files.readString(RANGES));
        while (lines.find()) {
            ranges.put(lines.group(3), new int[] {Integer.parseInt(lines.group(1)), Integer.parseInt(lines.group(2))});
        }
        return ranges;
    }
}
