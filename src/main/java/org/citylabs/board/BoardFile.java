package org.citylabs.board;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A board written down to be taken away.
 *
 * @param name safe on any system
 */
public record BoardFile(String name, String mediaType, Content content) {

    /** Writes the file, at once or bit by bit; the stream stays open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** How a board can be written down. */
    public enum Form {
        /** Complete as it is now. */
        JSON("json", "application/json"),
        /** Complete, with every change since its beginning. */
        HISTORY("json", "application/json"),
        /** Its cards, for spreadsheets. */
        CSV("csv", "text/csv;charset=UTF-8"),
        /** What is shown of it, to be read and printed. */
        PDF("pdf", "application/pdf");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        BoardFile named(String stem, Content content) {
            return new BoardFile(stem + "." + ending, mediaType, content);
        }
    }
}
