package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** Says in which language a piece of content is, so that it is read aloud and hyphenated rightly. */
public final class ContentLanguage {

    private ContentLanguage() {}

    public static <C extends Component> C mark(C content, String tag) {
        content.getElement().setAttribute("lang", tag);
        return content;
    }

    /** The name of a language in another one, as in a list: "Finnish", "Finnisch", "suomi". */
    public static String name(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader);
    }
}
