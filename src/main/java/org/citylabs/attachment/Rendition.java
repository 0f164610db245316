package org.citylabs.attachment;

/** The shapes in which a file is kept. */
enum Rendition {
    FULL,
    THUMBNAIL
}
