package io.distributedsession.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the site: a page of HTML for each of Markdown, with a navigation of all; no script, one style sheet. */
public final class Site {

    private static final Map<String, String> SECTIONS = sections();

    private final Path root;
    private final Path site;

    Site(Path root, Path site) {
        this.root = root;
        this.site = site;
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("", "Start");
        sections.put("docs/how-to", "How to");
        sections.put("docs/reference", "Reference");
        sections.put("docs", "In depth");
        sections.put("docs/internals", "Internals");
        return sections;
    }

    /** The root of the repository, and the folder of the site. */
    public static void main(String[] arguments) throws IOException {
        new Site(Path.of(arguments[0]).normalize(), Path.of(arguments[1])).write();
    }

    void write() throws IOException {
        List<Path> pages = Sources.pages(root);
        Map<Path, Markdown> parsed = new LinkedHashMap<>();
        for (Path page : pages) {
            parsed.put(page, new Markdown(Files.readString(root.resolve(page))));
        }
        String template = resource("page.html");
        for (Map.Entry<Path, Markdown> page : parsed.entrySet()) {
            Path target = site.resolve(target(page.getKey().toString()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, html(template, page.getKey(), page.getValue(), parsed));
        }
        Files.writeString(site.resolve("style.css"), resource("style.css"));
        for (Path file : Sources.files(root)) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.write(site.resolve(file), Files.readAllBytes(root.resolve(file)));
        }
    }

    /** Where a page of Markdown is found in the site; anything else is where it was. */
    static String target(String source) {
        return source.replaceFirst("(^|/)README\\.md(?=$|#)", "$1index.html").replaceFirst("\\.md(?=$|#)", ".html");
    }

    private static String html(String template, Path page, Markdown content, Map<Path, Markdown> all) {
        String up = "../".repeat(page.getNameCount() - 1);
        return template.replace("{title}", escape(content.title()))
                .replace("{up}", up)
                .replace("{navigation}", navigation(page, up, all))
                .replace("{body}", content.html());
    }

    private static String navigation(Path current, String up, Map<Path, Markdown> all) {
        StringBuilder navigation = new StringBuilder();
        SECTIONS.forEach((folder, title) -> {
            navigation.append("<h2>").append(title).append("</h2>\n<ul>\n");
            all.forEach((page, content) -> {
                String parent = page.getParent() == null ? "" : page.getParent().toString();
                if (parent.equals(folder)) {
                    navigation
                            .append("<li><a href=\"")
                            .append(up)
                            .append(target(page.toString()))
                            .append('"')
                            .append(page.equals(current) ? " aria-current=\"page\"" : "")
                            .append('>')
                            .append(escape(content.title()))
                            .append("</a></li>\n");
                }
            });
            navigation.append("</ul>\n");
        });
        return navigation.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String resource(String name) throws IOException {
        try (var resource = Site.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
