package io.distributedsession.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every link of the site leads somewhere, and every page of the repository is on it. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("<(?:a|link|img)\\b[^>]*\\b(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ANCHOR = Pattern.compile("\\bid=\"([^\"]+)\"");

    @TempDir
    static Path site;

    @BeforeAll
    static void writeSite() throws IOException {
        new Site(Repository.ROOT, site).write();
    }

    @Test
    void everyPage_isAPageOfTheSite_withATitle() throws IOException {
        assertThat(Repository.pages()).hasSizeGreaterThan(15);
        for (Path page : Repository.pages()) {
            String html = Files.readString(site.resolve(Site.target(page.toString())));
            assertThat(html).contains("<h1").doesNotContain("<title></title>").doesNotContain("{navigation}", "{up}");
        }
    }

    @Test
    void everyRelativeLink_leadsToAFile_andToAnAnchorInIt() throws IOException {
        List<String> broken = new ArrayList<>();
        int followed = 0;
        for (Path page : Repository.pages()) {
            Path file = site.resolve(Site.target(page.toString()));
            Matcher links = LINK.matcher(Files.readString(file));
            while (links.find()) {
                if (!links.group(1).contains(":")) {
                    followed++;
                    if (!leadsSomewhere(file, links.group(1))) {
                        broken.add(page + " -> " + links.group(1));
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(followed)
                .isGreaterThan(Repository.pages().size() * Repository.pages().size());
    }

    @Test
    void everyPage_canBeReachedFromEveryOther() throws IOException {
        String start = Files.readString(site.resolve("index.html"));

        assertThat(Repository.pages())
                .allSatisfy(page -> assertThat(start).contains("href=\"" + Site.target(page.toString()) + "\""));
    }

    private static boolean leadsSomewhere(Path file, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target =
                parts[0].isEmpty() ? file : file.getParent().resolve(parts[0]).normalize();
        // sources are linked to as well: they are in the repository, not on the site
        Path inRepository = Repository.ROOT.resolve(site.relativize(target));
        if (!Files.exists(target) && !Files.exists(inRepository)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    private static Set<String> anchors(Path file) throws IOException {
        Set<String> anchors = new HashSet<>();
        Matcher matcher = ANCHOR.matcher(Files.readString(file));
        while (matcher.find()) {
            anchors.add(matcher.group(1));
        }
        return anchors;
    }
}
