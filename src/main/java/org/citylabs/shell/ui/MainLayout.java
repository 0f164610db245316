package org.citylabs.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.identity.SignIn;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.LiveDesk;
import org.citylabs.uikit.CityMark;

/** The one frame of all pages. */
@Layout
@AnonymousAllowed
@JsModule("./arriving.js")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();

    MainLayout(
            CityDirectory directory,
            CurrentPerson current,
            SignIn signIn,
            PreferredLanguage languages,
            Desk desk,
            LiveDesk live) {
        addClassName("frame");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs("window.citylabsArriving.skipBy(this)");
        var hues = directory.cities().stream().map(city -> city.hue()).toList();
        var logo = new Anchor("/", "");
        logo.addClassName("logo");
        logo.add(new CityMark(hues), new Span("CityLabs"));
        var header = new Header(
                logo,
                new MainMenu(current.rights(), desk, live),
                new LanguageMenu(languages),
                current.id().isPresent()
                        ? new PersonMenu(signIn)
                        : new Anchor("/login", getTranslation("shell.sign-in")));
        add(skip, header, main, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs("window.citylabsArriving.begin()");
    }

    private Footer footer() {
        return new Footer(new Paragraph(getTranslation("shell.footer")));
    }
}
