package org.citylabs.attachment;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/** What is done to pixels: colours as every browser shows them, smaller, upright. */
final class Pixels {

    private Pixels() {}

    /** At most so long on its longer side; halved as often as needed, so that no pixel is left out. */
    static BufferedImage within(int longSide, BufferedImage image) {
        var longer = Math.max(image.getWidth(), image.getHeight());
        if (longer <= longSide) {
            return image;
        }
        if (longer > 2 * longSide) {
            return within(longSide, scaled(image, 0.5));
        }
        return scaled(image, (double) longSide / longer);
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        return drawn(
                image,
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()));
    }

    static BufferedImage upright(BufferedImage image, Orientation orientation) {
        var width = image.getWidth();
        var height = image.getHeight();
        return drawn(
                image,
                orientation.swapsSides() ? height : width,
                orientation.swapsSides() ? width : height,
                orientation.upright(width, height));
    }

    /** Without transparency. */
    static BufferedImage onWhite(BufferedImage image) {
        var result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    /** In the colours of the web, if the image names others. */
    static BufferedImage inStandardColours(BufferedImage image) {
        var model = image.getColorModel();
        var space = model.getColorSpace();
        if (space.getType() == ColorSpace.TYPE_GRAY && model.hasAlpha()) {
            return greyWithAlpha(image);
        }
        if (space.getType() == ColorSpace.TYPE_GRAY || space.isCS_sRGB()) {
            return image;
        }
        return new ColorConvertOp(null).filter(image, blank(image, image.getWidth(), image.getHeight()));
    }

    // Java takes the values of such an image for linear light and would brighten it.
    private static BufferedImage greyWithAlpha(BufferedImage image) {
        var result = blank(image, image.getWidth(), image.getHeight());
        var bits = image.getColorModel().getComponentSize(0) - 8;
        var row = new int[2 * image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                result.setRGB(x, y, row[2 * x + 1] >> bits << 24 | (row[2 * x] >> bits) * 0x010101);
            }
        }
        return result;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        var result = blank(image, width, height);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return result;
    }

    private static BufferedImage blank(BufferedImage like, int width, int height) {
        return new BufferedImage(
                width,
                height,
                like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }
}
