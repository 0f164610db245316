package org.citylabs.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.citylabs.kernel.ForModules;
import org.springframework.stereotype.Component;

/** Writes and reads the bytes of files, piece by piece. */
@Component
@ForModules
class FileContents {

    private final FileParts parts;

    FileContents(FileParts parts) {
        this.parts = parts;
    }

    void write(AttachmentId id, Rendition rendition, byte[] content) {
        for (int from = 0; from < content.length; from += FilePart.SIZE) {
            var piece = Arrays.copyOfRange(content, from, Math.min(from + FilePart.SIZE, content.length));
            parts.save(new FilePart(key(id, rendition, from / FilePart.SIZE), piece));
        }
    }

    /** Copies without a transaction around it: however slow the reader, no connection to the database waits. */
    void copy(AttachmentId id, Rendition rendition, OutputStream out) throws IOException {
        var piece = parts.findById(key(id, rendition, 0));
        for (int number = 1; piece.isPresent(); number++) {
            var content = piece.get().content();
            out.write(content);
            if (content.length < FilePart.SIZE) {
                return;
            }
            piece = parts.findById(key(id, rendition, number));
        }
    }

    private static FilePart.Key key(AttachmentId id, Rendition rendition, int number) {
        return new FilePart.Key(id.value(), rendition, (short) number);
    }
}
