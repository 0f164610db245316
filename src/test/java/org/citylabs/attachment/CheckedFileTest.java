package org.citylabs.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.citylabs.attachment.SampleFiles.ascii;
import static org.citylabs.attachment.SampleFiles.decoded;
import static org.citylabs.attachment.SampleFiles.encoded;
import static org.citylabs.attachment.SampleFiles.exif;
import static org.citylabs.attachment.SampleFiles.gif;
import static org.citylabs.attachment.SampleFiles.joined;
import static org.citylabs.attachment.SampleFiles.jpeg;
import static org.citylabs.attachment.SampleFiles.pdf;
import static org.citylabs.attachment.SampleFiles.photo;
import static org.citylabs.attachment.SampleFiles.png;
import static org.citylabs.attachment.SampleFiles.webp;
import static org.citylabs.attachment.SampleFiles.webpNaming;
import static org.citylabs.attachment.SampleFiles.withChunk;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedFileTest {

    @Test
    void aPhotoLosesThePlaceTheWordsAndTheComment() throws IOException {
        var taken = photo(64, 48, 1);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1))
                .contains("Exif", SampleFiles.DESCRIPTION, SampleFiles.XMP, SampleFiles.COMMENT);
        var directories = (CompoundDirectory) new TIFFReader().read(new ByteArrayImageInputStream(exif(1)));
        assertThat(directories.getEntryById(0x8825))
                .as("the sample names a place")
                .isNotNull();

        var kept = CheckedFile.of("photo.jpg", taken);

        assertThat(kept.kind()).isEqualTo(FileKind.JPEG);
        for (var made : new byte[][] {kept.content(), picture(kept).thumbnail()}) {
            assertThat(new String(made, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", SampleFiles.DESCRIPTION, SampleFiles.XMP, SampleFiles.COMMENT, "script");
            assertThat(ImageOutline.of(FileKind.JPEG, made).exif()).isNull();
        }
    }

    @Test
    void aPngLosesItsTextsAndKeepsItsPixels() {
        var drawn =
                withChunk(withChunk(png(40, 30), "tEXt", ascii("Comment\0" + SampleFiles.COMMENT)), "eXIf", exif(1));
        var kept = CheckedFile.of("plan.png", drawn);
        assertThat(kept.kind()).isEqualTo(FileKind.PNG);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("tEXt", "eXIf", "iTXt", "zTXt", "script", SampleFiles.DESCRIPTION);
        assertSame(decoded(kept.content()), SampleFiles.redAndBlue(40, 30));
    }

    @Test
    void aWebpBecomesAJpegWithoutItsExif() {
        var kept = CheckedFile.of("sea.webp", webpNaming(24, 16, webp(), exif(6)));
        assertThat(kept.kind()).isEqualTo(FileKind.JPEG);
        assertThat(kept.name()).isEqualTo("sea.jpg");
        assertThat(picture(kept).width()).isEqualTo(16);
        assertThat(picture(kept).height()).isEqualTo(24);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.DESCRIPTION);
        var upright = decoded(kept.content());
        assertThat(isRed(upright, 8, 3)).isTrue();
        assertThat(isRed(upright, 8, 20)).isFalse();
    }

    @Test
    void transparencyIsKept() {
        var kept = CheckedFile.of("logo.webp", SampleFiles.clearWebp());
        assertThat(kept.kind()).isEqualTo(FileKind.PNG);
        assertThat(decoded(kept.content()).getRGB(20, 8) >>> 24).isZero();
        assertThat(new Color(decoded(picture(kept).thumbnail()).getRGB(20, 8)).getBlue())
                .isGreaterThan(240);
    }

    @Test
    void ofAGifTheFirstImageIsKept() {
        var kept = CheckedFile.of("moving.gif", gif(40, 30));
        assertThat(kept.kind()).isEqualTo(FileKind.PNG);
        assertThat(kept.name()).isEqualTo("moving.png");
        assertSame(decoded(kept.content()), SampleFiles.redAndBlue(40, 30));
    }

    /** As EXIF 2.32 defines the numbers: on which sides the first row and the first column of what is stored are. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void howeverTheCameraWasHeldTheImageIsUpright(int orientation) {
        var seen = fourCorners(48, 32);
        var swapped = orientation > 4;
        var stored = new BufferedImage(swapped ? 32 : 48, swapped ? 48 : 32, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                var across = swapped ? row : column;
                var down = swapped ? column : row;
                var fromRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
                var fromBottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
                stored.setRGB(
                        column, row, seen.getRGB(fromRight ? 47 - across : across, fromBottom ? 31 - down : down));
            }
        }
        var drawn = withChunk(encoded("png", stored), "eXIf", exif(orientation));
        assertSame(decoded(CheckedFile.of("held.png", drawn).content()), seen);
        var photographed = CheckedFile.of("held.jpg", photo(encoded("jpeg", stored), orientation));
        assertThat(picture(photographed).width()).isEqualTo(48);
        assertThat(isRed(decoded(photographed.content()), 5, 5)).isTrue();
    }

    @Test
    void aLargeImageIsMadeSmallerToItsEdges() {
        var kept = CheckedFile.of("wide.jpg", jpeg(6000, 1500));
        assertThat(picture(kept).width()).isEqualTo(2560);
        assertThat(picture(kept).height()).isEqualTo(640);
        var made = decoded(kept.content());
        for (int y : new int[] {0, 300, 639}) {
            assertThat(isRed(made, 0, y)).isTrue();
            assertThat(new Color(made.getRGB(2559, y)).getBlue()).isGreaterThan(230);
        }
        var thumbnail = decoded(picture(kept).thumbnail());
        assertThat(thumbnail.getWidth()).isEqualTo(480);
        assertThat(thumbnail.getHeight()).isEqualTo(120);
        assertThat(isRed(thumbnail, 0, 0)).isTrue();
    }

    @Test
    void aSmallImageIsNotBlownUp() {
        var kept = CheckedFile.of("small.png", png(30, 20));
        assertThat(decoded(picture(kept).thumbnail()).getWidth()).isEqualTo(30);
    }

    @Test
    void greyWithTransparencyKeepsItsShade() {
        var rows = new byte[] {0, 100, (byte) 255, 100, 0, 0, 100, (byte) 255, 100, 0};
        var kept = decoded(
                CheckedFile.of("grey.png", SampleFiles.pngOf(2, 2, 4, rows)).content());
        assertThat(kept.getRGB(0, 1)).isEqualTo(0xff646464);
        assertThat(kept.getRGB(1, 1) >>> 24).isZero();
    }

    @Test
    void aPictureTooHeavyForAPngBecomesAJpeg() {
        var noise = new BufferedImage(1600, 1500, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < 1500; y++) {
            for (int x = 0; x < 1600; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        assertThat(CheckedFile.of("noise.png", encoded("png", noise)).kind()).isEqualTo(FileKind.JPEG);
    }

    @Test
    void aPdfStaysAsItIs() {
        var kept = CheckedFile.of("plan.pdf", pdf());
        assertThat(kept.kind()).isEqualTo(FileKind.PDF);
        assertThat(kept.content()).isEqualTo(pdf());
        assertThat(kept.picture()).isNull();
    }

    @Test
    void whatAnImageHidesBesideItsPixelsIsGone() {
        var page = ascii("<html><script>alert(1)</script></html>");
        var archive = ascii("PK\3\4 hidden archive");
        var jpegToo = joined(photo(64, 48, 1), page, archive);
        var gifToo = joined(gif(40, 30), page, archive);
        for (var polyglot : new byte[][] {jpegToo, gifToo}) {
            assertThat(new String(CheckedFile.of("both.html", polyglot).content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("script", "html", "PK\3\4");
        }
    }

    @Test
    void theNameSaysWhatTheFileIs() {
        assertThat(CheckedFile.of("index.html", png(8, 8)).name()).isEqualTo("index.html.png");
        assertThat(CheckedFile.of("photo.JPEG", jpeg(8, 8)).name()).isEqualTo("photo.JPEG");
        assertThat(CheckedFile.of("photo.png", jpeg(8, 8)).name()).isEqualTo("photo.jpg");
        assertThat(CheckedFile.of("x".repeat(200), pdf()).name()).hasSize(120).endsWith(".pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<!DOCTYPE html><title>Hello</title>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "Just text",
                "PK\3\4",
                "BM and a bitmap",
                "\n%PDF-1.4 not at the beginning %%EOF"
            })
    void whatIsNeitherImageNorPdfIsRefusedWhateverItIsCalled(String content) {
        assertThat(refusal("image.png", ascii(content)).problem()).isEqualTo("attachment.wrong-type");
    }

    @Test
    void aHeaderMakesNoFile() {
        var page = ascii("<html><script>alert(1)</script></html>");
        assertUnreadable(joined(Arrays.copyOf(png(40, 30), 8), page));
        assertUnreadable(joined(Arrays.copyOf(png(40, 30), 33), page));
        assertUnreadable(joined(Arrays.copyOf(gif(40, 30), 13), page));
        assertUnreadable(joined(Arrays.copyOf(jpeg(40, 30), 20), page));
        assertUnreadable(joined(Arrays.copyOf(webp(), 30), page));
        assertUnreadable(joined(ascii("%PDF-1.7\n"), page));
    }

    @Test
    void aFileCutOffIsRefused() {
        for (var whole : new byte[][] {jpeg(300, 200), png(300, 200), gif(300, 200), webp(), pdf()}) {
            assertUnreadable(Arrays.copyOf(whole, whole.length * 2 / 3));
        }
        assertUnreadable(new byte[0]);
    }

    @Test
    void bombsAreRefusedBeforeTheyAreDecoded() {
        assertThat(refusal("bomb.png", SampleFiles.pngOf(60_000, 60_000, 2, new byte[100])))
                .isEqualTo(new Violation("attachments", "attachment.too-many-pixels", List.of("bomb.png", 50)));
        var wide = gif(40, 30);
        var frame = indexOf(wide, (byte) 0x2c, 13 + (3 << (wide[10] & 7) + 1));
        Arrays.fill(wide, frame + 5, frame + 9, (byte) 0xff);
        assertThat(refusal("bomb.gif", wide).problem()).isEqualTo("attachment.too-many-pixels");
        var liar = webp();
        liar[26] = (byte) 0xff;
        liar[27] = 0x3f;
        liar[28] = (byte) 0xff;
        liar[29] = 0x3f;
        assertThat(refusal("bomb.webp", webpNaming(16, 16, liar, exif(1))).problem())
                .isEqualTo("attachment.too-many-pixels");
    }

    @Test
    void aJpegOfCountlessScansIsRefused() {
        var jpeg = jpeg(40, 30);
        var scan = joined(SampleFiles.segment(0xda, new byte[] {1, 1, 0, 0, 63, 0}), new byte[] {1, 2, 3});
        var scans = new byte[100][];
        Arrays.fill(scans, scan);
        assertUnreadable(joined(
                Arrays.copyOf(jpeg, jpeg.length - 2),
                joined(scans),
                Arrays.copyOfRange(jpeg, jpeg.length - 2, jpeg.length)));
    }

    @Test
    void aFileOverTenMegabytesIsRefused() {
        assertThat(CheckedFile.of("full.pdf", SampleFiles.pdfOf(10 * 1024 * 1024))
                        .size())
                .isEqualTo(10 * 1024 * 1024);
        assertThat(refusal("more.pdf", SampleFiles.pdfOf(10 * 1024 * 1024 + 1)).problem())
                .isEqualTo("attachment.too-big");
    }

    @Test
    @Timeout(120)
    void whateverIsBrokenInAFileItIsTakenOrRefusedAndNothingElse() {
        var random = new Random(20_26);
        var refused = 0;
        for (var whole : new byte[][] {photo(64, 48, 6), png(40, 30), gif(40, 30), webp(), SampleFiles.clearWebp()}) {
            for (int round = 0; round < 300; round++) {
                var broken = whole.clone();
                for (int i = 0; i <= random.nextInt(6); i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    CheckedFile.of("broken", broken);
                } catch (InvalidInput e) {
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    private static int indexOf(byte[] bytes, byte wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new AssertionError("No image in the sample");
    }

    private static void assertUnreadable(byte[] content) {
        assertThat(refusal("image.png", content).problem()).isEqualTo("attachment.unreadable");
    }

    private static Violation refusal(String name, byte[] content) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> CheckedFile.of(name, content));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.violations()).hasSize(1);
        return refused.violations().getFirst();
    }

    private static Picture picture(CheckedFile file) {
        return Objects.requireNonNull(file.picture());
    }

    private static BufferedImage fourCorners(int width, int height) {
        var image = SampleFiles.redAndBlue(width, height);
        var graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, height / 2, width / 2, height / 2);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(width / 2, height / 2, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 190 && colour.getGreen() < 60 && colour.getBlue() < 60;
    }

    private static void assertSame(BufferedImage actual, BufferedImage expected) {
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                assertThat(actual.getRGB(x, y)).as("%d,%d", x, y).isEqualTo(expected.getRGB(x, y));
            }
        }
    }
}
