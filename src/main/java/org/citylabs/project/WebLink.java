package org.citylabs.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.citylabs.kernel.Check;

/** Addresses that people type: of the web or of mail, and nothing that a browser would run. */
final class WebLink {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST = 500;

    private WebLink() {}

    /** May be empty. */
    static void check(Check check, String field, String typed) {
        check.text(field, typed, 0, LONGEST).that(field, "project.link.scheme", typed.isBlank() || isAllowed(typed));
    }

    private static boolean isAllowed(String typed) {
        try {
            var address = new URI(typed.strip());
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
