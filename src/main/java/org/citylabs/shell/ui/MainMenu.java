package org.citylabs.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citylabs.identity.Rights;
import org.citylabs.identity.Role;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.LiveDesk;
import org.citylabs.moderation.WaitingCases;

/** The main places, as far as the person has something to do there. */
class MainMenu extends Nav implements AfterNavigationObserver {

    private final UnorderedList items = new UnorderedList();
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    MainMenu(Rights rights, Desk desk, LiveDesk live) {
        addClassName("main-menu");
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        add(items);
        link("ideas", "shell.menu.ideas");
        link("labs", "shell.menu.labs");
        link("projects", "shell.menu.projects");
        if (rights.hasAnywhere(Role.MODERATOR)) {
            link("moderation", "shell.menu.moderation").add(new WaitingCases(desk, live));
        }
        if (rights.hasAnywhere(Role.MODERATOR) || rights.hasAnywhere(Role.TRANSLATOR)) {
            link("translations", "shell.menu.translations");
        }
        if (rights.hasAnywhere(Role.OFFICIAL)) {
            link("answers", "shell.menu.answers");
        }
        if (rights.hasAnywhere(Role.ADMIN) || rights.isOperator()) {
            link("admin", "shell.menu.admin");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = event.getLocation().getFirstSegment();
        links.forEach((path, link) -> {
            if (path.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Anchor link(String path, String words) {
        var link = new Anchor("/" + path, getTranslation(words));
        links.put(path, link);
        items.add(new ListItem(link));
        return link;
    }
}
