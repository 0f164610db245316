package org.citylabs.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files made for tests, byte by byte where no honest program would make them. */
public final class SampleFiles {

    static final String DESCRIPTION = "Behind the old town hall";
    static final String XMP = "http://ns.adobe.com/xap/1.0/";
    static final String COMMENT = "<script>alert(1)</script>";

    /** 24 by 16 pixels, left half red, right half blue; made by libwebp. */
    private static final String LOSSY_WEBP =
            "UklGRl4AAABXRUJQVlA4IFIAAACQAwCdASoYABAAPm0qkUWkIqGYBABABsSgB2AKABV/+4AAcxQAAP7x"
                    + "AH5lX9j+QV//W0FfFO4i8xMz8U7iL///aWd/e3lKR/7Szg328pEgAAAA";

    /** The same without loss, the right half transparent. */
    private static final String CLEAR_WEBP = "UklGRigAAABXRUJQVlA4TBsAAAAvF8ADEA8wHoM8HvMf8BASEB74v1a3IKL/kcwA";

    private SampleFiles() {}

    /** Left half red, right half blue. */
    static BufferedImage redAndBlue(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return encoded("jpeg", redAndBlue(width, height));
    }

    public static byte[] png(int width, int height) {
        return encoded("png", redAndBlue(width, height));
    }

    static byte[] gif(int width, int height) {
        return encoded("gif", redAndBlue(width, height));
    }

    static byte[] webp() {
        return Base64.getDecoder().decode(LOSSY_WEBP);
    }

    static byte[] clearWebp() {
        return Base64.getDecoder().decode(CLEAR_WEBP);
    }

    static byte[] encoded(String format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo as a telephone takes it: how it was held, where, with words about it, and a comment. */
    static byte[] photo(int width, int height, int orientation) {
        return photo(jpeg(width, height), orientation);
    }

    static byte[] photo(byte[] jpeg, int orientation) {
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xe1, joined(ascii("Exif\0\0"), exif(orientation))),
                segment(0xe1, joined(ascii(XMP + "\0"), ascii("<x:xmpmeta>" + DESCRIPTION + "</x:xmpmeta>"))),
                segment(0xfe, ascii(COMMENT)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A TIFF structure with orientation, description, and a place at 61° 29' 53" N. */
    static byte[] exif(int orientation) {
        var words = ascii(DESCRIPTION + "\0");
        var wordsAt = 8 + 2 + 3 * 12 + 4;
        var gpsAt = wordsAt + words.length + words.length % 2;
        var tiff = ByteBuffer.allocate(gpsAt + 2 + 2 * 12 + 4 + 24).order(ByteOrder.BIG_ENDIAN);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(tiff, 0x010e, 2, words.length).putInt(wordsAt);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(gpsAt);
        tiff.putInt(0).put(words).position(gpsAt).putShort((short) 2);
        entry(tiff, 1, 2, 2).put(ascii("N\0\0\0"));
        entry(tiff, 2, 5, 3).putInt(gpsAt + 2 + 2 * 12 + 4);
        tiff.putInt(0).putInt(61).putInt(1).putInt(29).putInt(1).putInt(53).putInt(1);
        return tiff.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    static byte[] segment(int marker, byte[] content) {
        var length = content.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** Puts a chunk behind the header of a PNG. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        return joined(Arrays.copyOf(png, 33), chunk(name, content), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] pngOf(int width, int height, int colourType, byte[] rows) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) colourType);
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header.array()),
                chunk("IDAT", deflated(rows)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        var checksum = new CRC32();
        checksum.update(joined(ascii(name), content));
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(content.length);
            out.write(ascii(name));
            out.write(content);
            out.writeInt((int) checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A WebP that names a size of its own, which need not be that of the image in it, and carries EXIF. */
    static byte[] webpNaming(int width, int height, byte[] webp, byte[] exif) {
        var size = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        size.putInt(8).put((byte) (width - 1)).putShort((short) (width - 1 >> 8));
        size.put((byte) (height - 1)).putShort((short) (height - 1 >> 8));
        var body = joined(
                ascii("WEBP"),
                riff("VP8X", size.array()),
                Arrays.copyOfRange(webp, 12, webp.length),
                riff("EXIF", exif));
        return riff("RIFF", body);
    }

    private static byte[] riff(String name, byte[] content) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        return joined(ascii(name), length.array(), content, new byte[content.length % 2]);
    }

    /** A small, whole PDF of one empty page. */
    static byte[] pdf() {
        return ascii("""
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """);
    }

    /** A PDF of so many bytes, most of them zero. */
    static byte[] pdfOf(int size) {
        var pdf = pdf();
        var result = new byte[size];
        System.arraycopy(pdf, 0, result, 0, pdf.length);
        System.arraycopy(pdf, 0, result, size - pdf.length, pdf.length);
        return result;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... pieces) {
        var bytes = new ByteArrayOutputStream();
        for (var piece : pieces) {
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }
}
