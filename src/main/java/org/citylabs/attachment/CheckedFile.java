package org.citylabs.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that may be kept: there is none that was not told apart by its content, and its image made anew. Checking
 * takes up to some seconds, so it belongs outside of transactions and locks.
 */
public final class CheckedFile {

    /** The field that violations name. */
    public static final String FIELD = "attachments";

    /** That a file may have at most. */
    public static final int BYTES = Limits.BYTES_EACH;

    private static final Logger LOG = LoggerFactory.getLogger(CheckedFile.class);
    private static final int END_OF_PDF_WITHIN = 2048;

    private final String name;
    private final FileKind kind;
    private final byte[] content;
    private final @Nullable Picture picture;

    private CheckedFile(String name, FileKind kind, byte[] content, @Nullable Picture picture) {
        this.name = kind.named(name);
        this.kind = kind;
        this.content = content;
        this.picture = picture;
    }

    /**
     * Checks a file of at most 10 MB: JPEG, PNG, WebP, GIF (its first image is kept) or PDF.
     *
     * @param claimedName as the browser says; only shown, never trusted
     * @throws InvalidInput if it is too big, of another type, too large an image, or broken
     */
    public static CheckedFile of(String claimedName, byte[] content) {
        var name = FileName.clean(claimedName);
        refuseUnless(content.length <= Limits.BYTES_EACH, "attachment.too-big", name, Limits.MEGABYTES_EACH);
        refuseUnless(content.length > 0, "attachment.unreadable", name);
        var kind = FileKind.of(content);
        refuseUnless(kind.isPresent(), "attachment.wrong-type", name);
        return kind.orElseThrow().isImage() ? image(name, kind.orElseThrow(), content) : pdf(name, content);
    }

    private static CheckedFile image(String name, FileKind kind, byte[] content) {
        var picture = picture(name, kind, content);
        refuseUnless(picture.isPresent(), "attachment.unreadable", name);
        var made = picture.orElseThrow();
        return new CheckedFile(name, made.kind(), made.content(), made);
    }

    private static Optional<Picture> picture(String name, FileKind kind, byte[] content) {
        try (var source = new ImageSource(kind, content)) {
            var fits = source.pixels() <= Limits.MEGAPIXELS * 1_000_000L;
            refuseUnless(fits, "attachment.too-many-pixels", name, Limits.MEGAPIXELS);
            return Optional.of(Picture.of(source, kind));
        } catch (IOException e) {
            LOG.debug("An image of type {} was refused", kind, e);
            return Optional.empty();
        }
    }

    private static CheckedFile pdf(String name, byte[] content) {
        var from = Math.max(0, content.length - END_OF_PDF_WITHIN);
        var end = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        refuseUnless(end.contains("%%EOF"), "attachment.unreadable", name);
        return new CheckedFile(name, FileKind.PDF, content, null);
    }

    private static void refuseUnless(boolean holds, String problem, Object... details) {
        new Check().that(FIELD, problem, holds, details).orThrow();
    }

    public String name() {
        return name;
    }

    /** In bytes, as it will be kept. */
    public int size() {
        return content.length;
    }

    public boolean isImage() {
        return picture != null;
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    @Nullable
    Picture picture() {
        return picture;
    }
}
