package org.citylabs.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A file as a screen shows it.
 *
 * @param fileName for showing only: cleaned, at most 120 characters, with the ending of what the file really is
 * @param size in bytes, as kept
 * @param width of an image in pixels, as kept; absent for other files
 * @param height of an image in pixels, as kept; absent for other files
 */
public record Attachment(
        AttachmentId id,
        String fileName,
        String mediaType,
        int size,
        @Nullable Integer width,
        @Nullable Integer height) {

    public boolean isImage() {
        return width != null;
    }

    /** Where the file is served to those who may read its subject. */
    public String path() {
        return id.path();
    }

    /** Where an image of at most 480 pixels is served; there is none of a file that is no image. */
    public String thumbnailPath() {
        return path() + "/thumbnail";
    }
}
