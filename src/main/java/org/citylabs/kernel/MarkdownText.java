package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * What people write in Markdown (CommonMark, with tables). HTML in it is only text, a link whose address is not of
 * the web or of mail is only its words, and an image from elsewhere is a link: no reader's browser asks a foreign server.
 * Images that are kept here are shown.
 *
 * @see <a href="file:../../../../../docs/decisions/009-markdown.md">Decision 9</a>
 */
public record MarkdownText(String source) {

    private static final String SPECIAL = "\\`*_[]<>|~@&";

    /** What begins a list, a heading or a quotation within a line that stands in a list. */
    private static final Pattern BEGINNING = Pattern.compile("^([-+#]|\\d+(?=[.)]))");

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(50) // nested quotes and lists beyond any reading
            .build();
    private static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer(Set.of("http", "https", "mailto"));
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(ADDRESSES)
            .percentEncodeUrls(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(OwnImages::new)
            .nodeRendererFactory(MarkedText::new)
            .nodeRendererFactory(TaskBoxes::new)
            .attributeProviderFactory(_ -> MarkdownText::mark)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    /**
     * Something to be done, as in {@code - [ ] Ask}.
     *
     * @param at the place of the sign that says whether it is done, in UTF-16 code units
     */
    public record Task(int at, boolean done) {}

    /** A piece of what is read; a marked one stands out. */
    public record Run(String text, boolean marked) {}

    /** Safe HTML; the highest heading in it is an {@code h2}, whatever the writer took. */
    public String toHtml() {
        return toHtml(text -> List.of(new Run(text, false)));
    }

    /**
     * As {@link #toHtml()}, with some of the words marked.
     *
     * @param marks divides each of the {@link #texts()} into what is marked and what is not
     */
    public String toHtml(Function<String, List<Run>> marks) {
        var document = PARSER.parse(source);
        document.accept(new HeadingsBelowTheTitle());
        document.accept(new LinksAsWords(MarkdownText::leadsNowhere));
        Tasks.in(document);
        texts(document).forEach(text -> mark(text, marks.apply(text.getLiteral())));
        return HTML.render(document);
    }

    /** In the order of the text, in which {@link #toHtml()} numbers their boxes from 0. */
    public List<Task> tasks() {
        return Tasks.in(PARSER.parse(source)).stream()
                .map(box -> new Task(box.at, box.done))
                .toList();
    }

    /** Its paragraphs, headings, lists, tables and whatever else stands for itself, as they are written, in order. */
    public List<String> blocks() {
        var blocks = new ArrayList<String>();
        for (var block = PARSER.parse(source).getFirstChild(); block != null; block = block.getNext()) {
            var spans = block.getSourceSpans();
            if (!spans.isEmpty()) {
                var last = spans.getLast();
                var end = last.getInputIndex() + last.getLength();
                blocks.add(source.substring(spans.getFirst().getInputIndex(), end));
            }
        }
        return blocks;
    }

    /** What is plain text in it: neither code, nor the words of links. */
    public List<String> texts() {
        var document = PARSER.parse(source);
        document.accept(new LinksAsWords(MarkdownText::leadsNowhere));
        return texts(document).stream().map(Text::getLiteral).toList();
    }

    private static List<Text> texts(Node document) {
        var texts = new ArrayList<Text>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                texts.add(text);
            }

            @Override
            public void visit(Link link) {}

            @Override
            public void visit(Image image) {}
        });
        return texts;
    }

    private static void mark(Text text, List<Run> runs) {
        if (runs.stream().anyMatch(Run::marked)) {
            runs.forEach(run -> text.insertBefore(run.marked() ? new Marked(run.text()) : new Text(run.text())));
            text.unlink();
        }
    }

    /** The words alone, without line breaks. */
    public String toPlainText() {
        var document = PARSER.parse(source);
        document.accept(new LinksAsWords(_ -> true));
        return PLAIN.render(document);
    }

    /** Words as they are, in one line, so that nothing in them is taken for markup. */
    public static String escape(String words) {
        var escaped = new StringBuilder();
        words.codePoints().forEach(it -> {
            if (it < 128 && SPECIAL.indexOf(it) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(it == '\n' || it == '\r' ? ' ' : it);
        });
        return BEGINNING
                .matcher(escaped)
                .replaceFirst(it -> Matcher.quoteReplacement(
                        Character.isDigit(it.group().charAt(0)) ? it.group() + "\\" : "\\" + it.group()));
    }

    /** How it begins, as plain text in one line of so many characters at most, cut between words. */
    public String excerpt(int longest) {
        var head = source.substring(0, Math.min(source.length(), 4 * longest));
        var plain = new MarkdownText(head).toPlainText().replaceAll("\\s+", " ").strip();
        if (plain.length() <= longest) {
            return plain;
        }
        var end = plain.lastIndexOf(' ', longest);
        return plain.substring(0, end > 0 ? end : longest) + " …";
    }

    static Node parse(String source) {
        return PARSER.parse(source);
    }

    /** The words of a part of a text. */
    static String plain(Node part) {
        part.accept(new LinksAsWords(_ -> true));
        return PLAIN.render(part);
    }

    private static boolean leadsNowhere(String address) {
        return ADDRESSES.sanitizeLinkUrl(address).isBlank();
    }

    private static void mark(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noopener ugc");
        }
    }

    /** Moves all headings by the same number of levels, so that a page has one {@code h1} and leaves out no level. */
    private static final class HeadingsBelowTheTitle extends AbstractVisitor {

        private static final int TOP = 2;
        private static final int DEEPEST = 6;

        private int before;
        private int now = TOP - 1;

        @Override
        public void visit(Heading heading) {
            var level = heading.getLevel();
            if (level > before) {
                now = Math.min(now + 1, DEEPEST);
            } else {
                now = Math.max(TOP, now - (before - level));
            }
            before = level;
            heading.setLevel(now);
        }
    }

    /** Leaves nothing but their words of links and images whose address is not to be shown. */
    private static final class LinksAsWords extends AbstractVisitor {

        private final Predicate<String> hidden;

        LinksAsWords(Predicate<String> hidden) {
            this.hidden = hidden;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            replace(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            replace(image, image.getDestination());
        }

        private void replace(Node node, String address) {
            if (hidden.test(address)) {
                while (node.getFirstChild() != null) {
                    node.insertBefore(node.getFirstChild());
                }
                node.unlink();
            }
        }
    }

    private record OwnImages(HtmlNodeRendererContext context) implements NodeRenderer {

        private static final Pattern KEPT_HERE = Pattern.compile("/files/[0-9a-f-]{36}");

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node node) {
            var image = (Image) node;
            if (KEPT_HERE.matcher(image.getDestination()).matches()) {
                show(image);
            } else {
                showLink(image);
            }
        }

        private void show(Image image) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("src", image.getDestination());
            attributes.put("alt", words(image));
            attributes.put("loading", "lazy");
            context.getWriter().tag("img", attributes);
        }

        private static String words(Image image) {
            var words = new StringBuilder();
            for (var each = image.getFirstChild(); each != null; each = each.getNext()) {
                words.append(PLAIN.render(each));
            }
            return words.toString();
        }

        private void showLink(Image image) {
            var link = new Link(image.getDestination(), image.getTitle());
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            context.render(link);
        }
    }

    /** Nobody ticks them but where a script lets them: to all others they say how things are. */
    private record TaskBoxes(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Tasks.Box.class);
        }

        @Override
        public void render(Node node) {
            var box = (Tasks.Box) node;
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("type", "checkbox");
            attributes.put("class", "task");
            attributes.put("data-task", Integer.toString(box.number));
            attributes.put("aria-label", box.label);
            attributes.put("disabled", "");
            if (box.done) {
                attributes.put("checked", "");
            }
            context.getWriter().tag("input", attributes);
            context.getWriter().text(" ");
        }
    }

    /** Words that stand out. */
    private static final class Marked extends CustomNode {

        private final String words;

        Marked(String words) {
            this.words = words;
        }
    }

    private record MarkedText(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Marked.class);
        }

        @Override
        public void render(Node node) {
            var writer = context.getWriter();
            writer.tag("strong", Map.of("class", "marked"));
            writer.text(((Marked) node).words);
            writer.tag("/strong");
        }
    }
}
