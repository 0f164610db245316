package org.citylabs.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An image made anew from the pixels of another: upright, at most 2560 pixels long, and without anything that was
 * in the file beside them, such as the place where it was taken.
 */
final class Picture {

    private static final float QUALITY = 0.86f;
    private static final int HEAVY = 5 * 1024 * 1024;

    // So many pixels are decoded at the same moment, in one large image or several usual ones.
    private static final Semaphore MEGAPIXELS = new Semaphore(Limits.MEGAPIXELS + 10, true);

    private final BufferedImage image;
    private final FileKind kind;
    private final byte[] content;

    private Picture(BufferedImage image, boolean sharp) {
        this.image = image;
        var png = sharp || image.getColorModel().hasAlpha() ? Optional.of(png(image)) : Optional.<byte[]>empty();
        var light = png.filter(bytes -> bytes.length <= HEAVY);
        this.kind = light.isPresent() ? FileKind.PNG : FileKind.JPEG;
        this.content = light.orElseGet(() -> jpeg(image));
    }

    /**
     * Takes the first image of a file. What is drawn or transparent stays a PNG, unless that gets heavy; all else
     * becomes a JPEG.
     *
     * @throws IOException if the file is broken
     */
    static Picture of(ImageSource source, FileKind kind) throws IOException {
        return new Picture(pixels(source), kind == FileKind.PNG || kind == FileKind.GIF);
    }

    private static BufferedImage pixels(ImageSource source) throws IOException {
        var weight = 1 + (int) (source.pixels() / 1_000_000);
        MEGAPIXELS.acquireUninterruptibly(weight);
        try {
            var decoded = Pixels.inStandardColours(source.decode());
            return Pixels.upright(Pixels.within(Limits.LONG_SIDE, decoded), source.orientation());
        } finally {
            MEGAPIXELS.release(weight);
        }
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** A JPEG of at most 480 pixels, on white. */
    byte[] thumbnail() {
        return jpeg(Pixels.within(Limits.THUMBNAIL_SIDE, image));
    }

    private static byte[] png(BufferedImage image) {
        return encoded("png", image);
    }

    private static byte[] jpeg(BufferedImage image) {
        return encoded("jpeg", Pixels.onWhite(image));
    }

    private static byte[] encoded(String format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
