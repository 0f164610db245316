package org.citylabs.attachment;

import com.vaadin.flow.component.Component;

/** The size of a file in words, with the digits and units of the person's language. */
final class FileSize {

    private static final double KILO = 1024;

    private FileSize() {}

    static String in(Component place, int bytes) {
        return bytes < KILO * KILO
                ? place.getTranslation("attachment.size.kb", Math.ceil(bytes / KILO))
                : place.getTranslation("attachment.size.mb", bytes / KILO / KILO);
    }
}
