package org.citylabs.print;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.citylabs.kernel.MarkdownOutline;
import org.citylabs.kernel.MarkdownOutline.Line;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a Markdown text as a document for word processors (Office Open XML), with headings as headings. */
public final class MarkdownDocx {

    private static final int LEVELS = 3;
    private static final int BODY = 11;
    private static final int[] SIZES = {20, 15, 12};
    private static final int INDENT = 360; // twentieths of a point

    private MarkdownDocx() {}

    /**
     * @param title of the document
     * @param language tag of the text's language
     */
    public static void write(String markdown, String title, String language, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setLanguageProperty(language);
            headings(document, language);
            for (var line : MarkdownOutline.of(markdown)) {
                add(document, line, language);
            }
            document.write(out);
        }
    }

    /** Named as word processors name them, so that an outline and a table of contents find them. */
    private static void headings(XWPFDocument document, String language) {
        var styles = document.createStyles();
        styles.setSpellingLanguage(language);
        for (int level = 1; level <= LEVELS; level++) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewQFormat();
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            var run = style.addNewRPr();
            run.addNewB();
            run.addNewSz().setVal(BigInteger.valueOf(2L * SIZES[level - 1]));
            styles.addStyle(new XWPFStyle(style));
        }
    }

    private static void add(XWPFDocument document, Line line, String language) {
        var paragraph = document.createParagraph();
        if (line.heading() > 0) {
            paragraph.setStyle("Heading" + Math.min(line.heading(), LEVELS));
        } else if (line.depth() > 0) {
            paragraph.setIndentationLeft(INDENT * line.depth());
            paragraph.setIndentationHanging(line.mark().isEmpty() ? 0 : INDENT / 2);
        }
        var run = paragraph.createRun();
        run.setLang(language);
        if (line.heading() == 0) {
            run.setFontSize(BODY);
        }
        run.setText(line.mark().isEmpty() ? line.text() : line.mark() + " " + line.text());
    }
}
