package io.distributedsession.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** The documentation as the tests look at it. */
final class Repository {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Repository() {}

    static List<Path> pages() {
        try {
            return Sources.pages(ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A block of code.
     *
     * @param page where it stands
     * @param number its number on the page, from 1
     * @param language what the fence says
     * @param code the text
     * @param context what a comment {@code <!-- given: ... -->} in front of it assumes
     */
    record Block(Path page, int number, String language, String code, String context) {

        @Override
        public String toString() {
            return page + " #" + number + " (" + language + ")";
        }
    }

    static List<Block> blocks() {
        return pages().stream().flatMap(page -> blocks(page).stream()).toList();
    }

    private static List<Block> blocks(Path page) {
        List<Block> blocks = new ArrayList<>();
        new Markdown(text(page)).document().accept(new AbstractVisitor() {

            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(new Block(
                        page,
                        blocks.size() + 1,
                        block.getInfo().trim(),
                        block.getLiteral(),
                        given(block.getPrevious())));
            }
        });
        return blocks;
    }

    private static String given(Node previous) {
        if (previous instanceof HtmlBlock comment && comment.getLiteral().startsWith("<!-- given:")) {
            return comment.getLiteral()
                    .replace("<!-- given:", "")
                    .replace("-->", "")
                    .trim();
        }
        return "";
    }
}
