package org.citylabs.board.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Words in the person's language, with quotations in other languages marked as such. */
record Sentence(List<Part> parts) {

    private static final char FIRST = '\uE000'; // of the private use area: stands for the first quotation

    /** @param language tag of a quotation's language; absent for our own words, or if it is not known */
    record Part(String text, @Nullable String language) {}

    /** What somebody has written, in some language. */
    record Quoted(String text, String language) {}

    static Sentence of(Texts texts, String key, Object... values) {
        var quoted = new ArrayList<Quoted>();
        var given = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            given[i] = values[i];
            if (values[i] instanceof Quoted it) {
                given[i] = Character.toString(FIRST + quoted.size());
                quoted.add(it);
            }
        }
        return split(texts.of(key, given), quoted);
    }

    private static Sentence split(String words, List<Quoted> quoted) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            var index = words.charAt(i) - FIRST;
            if (index >= 0 && index < quoted.size()) {
                parts.add(new Part(words.substring(from, i), null));
                var it = quoted.get(index);
                parts.add(new Part(it.text(), it.language().equals("und") ? null : it.language()));
                from = i + 1;
            }
        }
        parts.add(new Part(words.substring(from), null));
        return new Sentence(List.copyOf(parts));
    }

    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** Whatever comes from people is escaped. */
    String html() {
        return parts.stream().map(Sentence::html).collect(Collectors.joining());
    }

    private static String html(Part part) {
        var text = HtmlUtils.htmlEscape(part.text());
        return part.language() == null
                ? text
                : "<span lang=\"%s\">%s</span>".formatted(HtmlUtils.htmlEscape(part.language()), text);
    }
}
