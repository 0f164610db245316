package org.citylabs.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** The kinds of files that are taken, told apart by their content alone. */
enum FileKind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    boolean isImage() {
        return this != PDF;
    }

    /** Empty if the content is none of these; neither a name nor what the browser says counts. */
    static Optional<FileKind> of(byte[] content) {
        var detected = Detector.TIKA.detect(content);
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(detected))
                .filter(kind -> kind != PDF || beginsAsPdf(content))
                .findFirst();
    }

    /** The name with the ending that this kind has: {@code cat.webp} kept as JPEG becomes {@code cat.jpg}. */
    String named(String name) {
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && endings.contains(ending)) {
            return name;
        }
        var isImageEnding =
                dot > 0 && Stream.of(values()).anyMatch(kind -> kind.isImage() && kind.endings.contains(ending));
        var base = isImageEnding ? name.substring(0, dot) : name;
        return FileName.shortened(base, FileName.MAX - endings.getFirst().length() - 1) + "." + endings.getFirst();
    }

    private static boolean beginsAsPdf(byte[] content) {
        return content.length > PDF_BEGINS.length
                && Arrays.equals(content, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length);
    }

    /** Read when the first file comes: it knows a thousand types. */
    private static final class Detector {
        static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());
    }
}
