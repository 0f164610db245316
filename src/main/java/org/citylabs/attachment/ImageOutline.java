package org.citylabs.attachment;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the structure of an image file tells before anything is decoded.
 *
 * @param exif absent if there is none
 * @param pixels of the largest thing in the file, where its decoder does not hold itself to the size it names; else 0
 */
record ImageOutline(byte @Nullable [] exif, long pixels) {

    private static final ImageOutline PLAIN = new ImageOutline(null, 0);
    private static final int MOST_SCANS = 32;
    private static final int MOVING_FRAME_HEADER = 16;

    /** @throws IOException if the file is cut off, or built to keep its decoder busy */
    static ImageOutline of(FileKind kind, byte[] file) throws IOException {
        try {
            return switch (kind) {
                case JPEG -> jpeg(ByteBuffer.wrap(file));
                case PNG -> png(ByteBuffer.wrap(file));
                case WEBP -> webp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
                case GIF, PDF -> PLAIN;
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("Cut off", e);
        }
    }

    /** A JPEG that lacks its end is filled with grey, and one of very many scans takes hours: both are refused. */
    private static ImageOutline jpeg(ByteBuffer file) throws IOException {
        byte[] exif = null;
        var scans = 0;
        file.position(2);
        for (int marker = nextMarker(file); marker != 0xd9; marker = nextMarker(file)) {
            if (marker == 0xda && ++scans > MOST_SCANS) {
                throw new IOException("Too many scans");
            }
            if (marker > 0xd9 || marker >= 0xc0 && marker < 0xd0) {
                var segment = take(file, Short.toUnsignedInt(file.getShort()) - 2);
                if (marker == 0xe1 && exif == null && begins(segment, "Exif")) {
                    exif = segment;
                }
            }
        }
        return new ImageOutline(exif, 0);
    }

    private static int nextMarker(ByteBuffer file) {
        var previous = 0;
        while (true) {
            var current = Byte.toUnsignedInt(file.get());
            if (previous == 0xff && current != 0xff && current != 0) {
                return current;
            }
            previous = current;
        }
    }

    private static ImageOutline png(ByteBuffer file) {
        file.position(8);
        while (file.remaining() >= 12) {
            var length = file.getInt();
            var name = file.getInt();
            if (name == 0x65584966) {
                return new ImageOutline(take(file, length), 0);
            }
            skip(file, length + 4L);
        }
        return PLAIN;
    }

    /** A frame may be larger than the image it stands in: the decoder believes the frame, so each of them counts. */
    private static ImageOutline webp(ByteBuffer file) {
        byte[] exif = null;
        var pixels = 0L;
        file.position(12);
        while (file.remaining() >= 8) {
            var name = new String(take(file, 4), StandardCharsets.US_ASCII);
            var length = Integer.toUnsignedLong(file.getInt());
            var end = file.position() + length + (length & 1);
            switch (name) {
                case "VP8X", "VP8 ", "VP8L" -> pixels = Math.max(pixels, area(name, file));
                case "EXIF" -> exif = take(file, (int) length);
                case "ANMF" -> end = file.position() + MOVING_FRAME_HEADER;
                default -> {}
            }
            file.position((int) Math.min(end, file.limit()));
        }
        return new ImageOutline(exif, pixels);
    }

    private static long area(String chunk, ByteBuffer file) {
        return switch (chunk) {
            case "VP8X" -> (1L + three(file, 4)) * (1L + three(file, 7));
            case "VP8 " -> (long) word(file, 6) * word(file, 8);
            default -> {
                var bits = file.getInt(file.position() + 1);
                yield (1L + (bits & 0x3fff)) * (1L + (bits >>> 14 & 0x3fff));
            }
        };
    }

    private static int word(ByteBuffer file, int ahead) {
        return file.getShort(file.position() + ahead) & 0x3fff;
    }

    private static int three(ByteBuffer file, int ahead) {
        return file.getInt(file.position() + ahead - 1) >>> 8;
    }

    private static byte[] take(ByteBuffer file, int length) {
        if (length < 0 || length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        var taken = new byte[length];
        file.get(taken);
        return taken;
    }

    private static void skip(ByteBuffer file, long length) {
        file.position((int) Math.min(file.position() + Math.max(length, 0), file.limit()));
    }

    private static boolean begins(byte[] segment, String word) {
        var bytes = word.getBytes(StandardCharsets.US_ASCII);
        return segment.length > bytes.length && Arrays.equals(segment, 0, bytes.length, bytes, 0, bytes.length);
    }
}
