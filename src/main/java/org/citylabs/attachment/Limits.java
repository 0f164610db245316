package org.citylabs.attachment;

/** How much one subject may carry, and what an image may be. */
final class Limits {

    static final int FILES = 5;
    static final int MEGABYTES_EACH = 10;
    static final int MEGABYTES_TOGETHER = 25;
    static final int BYTES_EACH = MEGABYTES_EACH * 1024 * 1024;
    static final int BYTES_TOGETHER = MEGABYTES_TOGETHER * 1024 * 1024;

    /** What is decoded at most: 50 million pixels take up to 200 MB of memory. */
    static final int MEGAPIXELS = 50;

    static final int LONG_SIDE = 2560;
    static final int THUMBNAIL_SIDE = 480;

    private Limits() {}
}
