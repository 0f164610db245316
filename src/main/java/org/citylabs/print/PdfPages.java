package org.citylabs.print;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Pages of text in A4, one block below the other, tagged with what each block is and its language, so that a screen
 * reader finds its way. The typeface is Liberation Sans, which comes with PDFBox under the SIL Open Font License.
 */
public final class PdfPages implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 56;
    private static final int MISSING = 0x25a1;

    private final PDDocument document = new PDDocument();
    private final TrueTypeFont face;
    private final CmapLookup glyphs;
    private final PDFont font;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement body = new PDStructureElement("Document", root);
    private final PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
    private final Map<Integer, PDParentTreeValue> onPages = new TreeMap<>();
    private COSArray onPage = new COSArray();
    private @Nullable PDPage page;
    private @Nullable PDPageContentStream content;
    private float y;

    /** What a block is, and how it looks. */
    public enum Style {
        TITLE("H1", 20, 4, true, 0),
        HEADING("H2", 15, 18, true, 0),
        SUBHEADING("H3", 11.5f, 10, true, 10),
        FACTS("P", 9.5f, 2, false, 10),
        ITEM("P", 10.5f, 2, false, 22),
        TEXT("P", 10.5f, 3, false, 10);

        private final String tag;
        private final float size;
        private final float above;
        private final boolean strong;
        private final float indent;

        Style(String tag, float size, float above, boolean strong, float indent) {
            this.tag = tag;
            this.size = size;
            this.above = above;
            this.strong = strong;
            this.indent = indent;
        }

        private float leading() {
            return size * 1.35f;
        }
    }

    public PdfPages(String title, String language) throws IOException {
        face = new TTFParser()
                .parse(new RandomAccessReadBuffer(Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))));
        glyphs = face.getUnicodeCmapLookup();
        font = PDType0Font.load(document, face, true);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("CityLabs");
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setStructureTreeRoot(root);
        catalog.setMarkInfo(new PDMarkInfo());
        catalog.getMarkInfo().setMarked(true);
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        root.appendKid(body);
    }

    /** Adds a block below the others. */
    public void add(Style style, String text, String language) throws IOException {
        var element = new PDStructureElement(style.tag, body);
        element.setLanguage(language);
        body.appendKid(element);
        y -= style.above;
        // a heading never stands alone at the foot of a page
        var needed = style.strong ? 3 * style.leading() : style.leading();
        for (var line : lines(printable(text), style)) {
            if (page == null || y - needed < MARGIN) {
                turn();
            }
            needed = style.leading();
            y -= style.leading();
            print(style, line, element);
        }
    }

    public void save(OutputStream out) throws IOException {
        closePage();
        parents.setNumbers(onPages);
        root.setParentTree(parents);
        root.setParentTreeNextKey(onPages.size());
        document.save(new NotClosed(out));
    }

    private void print(Style style, String line, PDStructureElement element) throws IOException {
        var stream = Objects.requireNonNull(content);
        var number = onPage.size();
        stream.beginMarkedContent(COSName.getPDFName(style.tag), number);
        stream.beginText();
        stream.setFont(font, style.size);
        stream.setRenderingMode(style.strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth(0.3f);
        stream.newLineAtOffset(MARGIN + style.indent, y);
        stream.showText(line);
        stream.endText();
        stream.endMarkedContent();
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        element.appendKid(reference);
        onPage.add(element.getCOSObject());
    }

    private void turn() throws IOException {
        closePage();
        page = new PDPage(PDRectangle.A4);
        page.setStructParents(onPages.size());
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void closePage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
            onPages.put(onPages.size(), new PDParentTreeValue(onPage));
            onPage = new COSArray();
        }
    }

    /** Breaks a text into lines that fit; a word that fits nowhere is cut. */
    private List<String> lines(String text, Style style) throws IOException {
        var width = PDRectangle.A4.getWidth() - 2 * MARGIN - style.indent;
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n")) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ")) {
                var rest = word;
                if (!line.isEmpty() && width(line + " " + rest, style) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (width(rest, style) > width) {
                    var cut = fitting(rest, style, width);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private int fitting(String word, Style style, float width) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            var next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), style) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private float width(String text, Style style) throws IOException {
        return font.getStringWidth(text) / 1000 * style.size;
    }

    /** What the typeface does not have is shown as an empty box. */
    private String printable(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .map(it -> it == '\n' || glyphs.getGlyphId(it) != 0 ? it : MISSING)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        document.close();
        face.close();
    }

    /** PDFBox closes what it writes to; the stream belongs to somebody else. */
    private static final class NotClosed extends FilterOutputStream {

        NotClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
