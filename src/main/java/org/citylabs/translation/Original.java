package org.citylabs.translation;

import java.util.ArrayList;
import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.kernel.MarkdownText;

/**
 * What there is to translate.
 *
 * @param language tag of the language it is written in; empty where nobody knows
 * @param heading one line above the text; empty where there is none
 * @param body Markdown
 * @param cities whose it is
 */
public record Original(String language, String heading, String body, List<CityId> cities) {

    public Original {
        cities = List.copyOf(cities);
    }

    /** How many passages there are to translate. */
    public int size() {
        return (int) passages().stream().filter(Original::hasWords).count();
    }

    static boolean hasWords(String passage) {
        return passage.codePoints().anyMatch(Character::isLetter);
    }

    /** The heading, which has place 0 even where there is none, and then the blocks of the body. */
    List<String> passages() {
        var passages = new ArrayList<String>();
        passages.add(heading);
        passages.addAll(new MarkdownText(body).blocks());
        return passages;
    }
}
