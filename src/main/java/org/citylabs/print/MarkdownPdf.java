package org.citylabs.print;

import java.io.IOException;
import java.io.OutputStream;
import org.citylabs.kernel.MarkdownOutline;
import org.citylabs.kernel.MarkdownOutline.Line;
import org.citylabs.print.PdfPages.Style;

/** Prints a Markdown text. */
public final class MarkdownPdf {

    private MarkdownPdf() {}

    /**
     * @param title of the document
     * @param language tag of the text's language
     */
    public static void write(String markdown, String title, String language, OutputStream out) throws IOException {
        try (var pages = new PdfPages(title, language)) {
            for (var line : MarkdownOutline.of(markdown)) {
                var words = line.mark().isEmpty() ? line.text() : line.mark() + " " + line.text();
                pages.add(style(line), words, language);
            }
            pages.save(out);
        }
    }

    private static Style style(Line line) {
        return switch (line.heading()) {
            case 0 -> line.depth() > 1 ? Style.ITEM : Style.TEXT;
            case 1 -> Style.TITLE;
            case 2 -> Style.HEADING;
            default -> Style.SUBHEADING;
        };
    }
}
