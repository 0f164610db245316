package org.citylabs.attachment;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An image file about to be decoded: its size is known first, from its header. */
final class ImageSource implements AutoCloseable {

    private final ImageReader reader;
    private final ImageOutline outline;
    private final long pixels;

    /** @throws IOException if no image can come of it */
    ImageSource(FileKind kind, byte[] file) throws IOException {
        outline = ImageOutline.of(kind, file);
        reader = reader(kind);
        reader.setInput(new EndingInput(file), false, true);
        pixels = decoding(() -> Math.max((long) reader.getWidth(0) * reader.getHeight(0), outline.pixels()));
    }

    /** Width by height. */
    long pixels() {
        return pixels;
    }

    Orientation orientation() {
        return Orientation.of(outline.exif());
    }

    /** The first image of the file. */
    BufferedImage decode() throws IOException {
        return decoding(() -> reader.read(0));
    }

    @Override
    public void close() {
        reader.dispose();
    }

    // Found by hand, as a search for plugins depends on the thread it is first made in.
    private static ImageReader reader(FileKind kind) throws IOException {
        return kind == FileKind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
    }

    // What is broken on purpose makes decoders stumble in all ways there are.
    private static <T> T decoding(Decoding<T> step) throws IOException {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw new IOException("Not decodable", e);
        }
    }

    private interface Decoding<T> {
        T get() throws IOException;
    }

    /** Beyond the end of a file there is nothing; some decoders go on asking for hours. */
    private static final class EndingInput extends MemoryCacheImageInputStream {

        private static final int PATIENCE = 1000;

        private int askedInVain;

        EndingInput(byte[] file) {
            super(new ByteArrayInputStream(file));
        }

        @Override
        public int read() throws IOException {
            return noted(super.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return noted(super.read(into, offset, length));
        }

        private int noted(int result) {
            if (result < 0 && ++askedInVain > PATIENCE) {
                throw new IllegalStateException("Read beyond its end");
            }
            return result;
        }
    }
}
