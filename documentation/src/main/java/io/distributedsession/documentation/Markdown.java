package io.distributedsession.documentation;

import java.util.List;
import java.util.Map;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** One page's Markdown, with tables and with anchors on its headings. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> new Attributes())
            .build();

    private final Node document;

    Markdown(String text) {
        this.document = PARSER.parse(text);
    }

    Node document() {
        return document;
    }

    /** The text of the first heading. */
    String title() {
        StringBuilder title = new StringBuilder();
        document.accept(new AbstractVisitor() {

            private boolean found;

            @Override
            public void visit(Heading heading) {
                if (!found) {
                    found = true;
                    visitChildren(heading);
                }
            }

            @Override
            public void visit(Text text) {
                if (text.getParent() instanceof Heading) {
                    title.append(text.getLiteral());
                }
            }

            @Override
            public void visit(Code code) {
                if (code.getParent() instanceof Heading) {
                    title.append(code.getLiteral());
                }
            }
        });
        return title.toString();
    }

    /** The body; links to pages lead to what they become. */
    String html() {
        document.accept(new AbstractVisitor() {

            @Override
            public void visit(Link link) {
                if (!link.getDestination().contains(":")) {
                    link.setDestination(Site.target(link.getDestination()));
                }
                visitChildren(link);
            }
        });
        return RENDERER.render(document);
    }

    /** Wide tables scroll by themselves, also by keyboard, and the page does not. */
    private static final class Attributes implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof TableBlock && tag.equals("table")) {
                attributes.put("tabindex", "0");
            }
        }
    }
}
