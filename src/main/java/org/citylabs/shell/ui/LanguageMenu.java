package org.citylabs.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Locale;
import org.citylabs.identity.Browser;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.kernel.Language;

/** Chooses the language of the screens; each language is called by its own name. */
class LanguageMenu extends MenuBar {

    LanguageMenu(PreferredLanguage languages) {
        addClassName("language-menu");
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        var now = Language.of(getLocale()).orElse(Language.ENGLISH);
        var item = addItem(now.tag().toUpperCase(Locale.ROOT));
        item.getElement().setAttribute("aria-label", getTranslation("shell.language.now", name(now)));
        for (var language : Language.values()) {
            var choice = item.getSubMenu().addItem(name(language), _ -> {
                languages.choose(language, Browser.current());
                UI.getCurrent().getPage().reload();
            });
            choice.getElement().setAttribute("lang", language.tag());
            choice.setCheckable(true);
            choice.setChecked(language == now);
        }
    }

    private static String name(Language language) {
        var name = language.locale().getDisplayLanguage(language.locale());
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }
}
