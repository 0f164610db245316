package org.citylabs.uikit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a public page is about, without the application: the first thing a slow phone shows, and all that previews and
 * robots ever see.
 *
 * @param title of the page
 * @param description a sentence or two of plain text
 * @param language tag of the language of the content
 * @param body what stands below the heading, as safe HTML
 */
public record PagePreview(String title, String description, String language, String body) {

    /** Implemented by each module that has public pages. */
    public interface Source {

        /**
         * The preview of an address, for somebody who is not signed in.
         *
         * @param path without the leading slash
         * @param query the first value of each parameter
         * @param reader the language in which the page's own words are
         * @return empty for an address of another module, and for what is not public
         */
        Optional<PagePreview> of(String path, Map<String, String> query, Locale reader);
    }

    /** A link, escaped. */
    public static String link(String address, String words, @Nullable String language) {
        return "<a href=\"%s\"%s>%s</a>"
                .formatted(
                        escape(address), language == null ? "" : " lang=\"" + escape(language) + "\"", escape(words));
    }

    public static String escape(String words) {
        return HtmlUtils.htmlEscape(words);
    }
}
