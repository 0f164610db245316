package org.citylabs.workshop.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** An address to be photographed; dark on light in any colour scheme, since cameras want it so. */
class QrCode extends Div {

    private static final int QUIET = 4; // modules around it, as ISO/IEC 18004 asks

    /** @param label what it is for those who do not see it */
    QrCode(String address, String label) {
        addClassName("qr-code");
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
        getElement().setProperty("innerHTML", svg(matrix(address)));
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + address, e);
        }
    }

    private static String svg(BitMatrix code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox='0 0 %d %d' shape-rendering='crispEdges' aria-hidden='true'><rect width='100%%' height='100%%' fill='#fff'/><path d='%s' fill='#000'/></svg>"
                .formatted(code.getWidth(), code.getHeight(), path);
    }
}
