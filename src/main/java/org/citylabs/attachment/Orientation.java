package org.citylabs.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** How a camera was held: what makes the stored pixels upright, numbered 1 to 8 as in EXIF 2.32, tag 0x0112. */
record Orientation(int number) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int TYPE_SHORT = 3;
    private static final int ENTRY = 12;

    /**
     * Reads the first directory and nothing else, so that no hostile EXIF leads anywhere.
     *
     * @param exif a TIFF structure, with or without the word Exif before it; upright if absent or broken
     */
    static Orientation of(byte @Nullable [] exif) {
        if (exif == null) {
            return UPRIGHT;
        }
        var start = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' ? 6 : 0;
        var tiff = ByteBuffer.wrap(exif, start, exif.length - start).slice();
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int at = directory + 2; entries > 0 && at <= tiff.limit() - ENTRY; at += ENTRY, entries--) {
            if (tiff.getShort(at) == TAG && tiff.getShort(at + 2) == TYPE_SHORT) {
                var number = tiff.getShort(at + 8);
                return number >= 1 && number <= 8 ? new Orientation(number) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what is stored as width is the height of what was seen. */
    boolean swapsSides() {
        return number >= 5;
    }

    /** Moves the pixels of an image of this size to where they belong. */
    AffineTransform upright(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
