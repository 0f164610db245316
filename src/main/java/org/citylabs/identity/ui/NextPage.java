package org.citylabs.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;

/** Where somebody wanted to go before they were asked to sign in; only ever a page of ours. */
final class NextPage {

    private final String path;

    private NextPage(String path) {
        this.path = path;
    }

    /** From the address of the sign-in page, or from the navigation that led to it. */
    static NextPage of(QueryParameters query) {
        return new NextPage(query.getSingleParameter("next")
                .or(NextPage::stored)
                .filter(NextPage::isOurs)
                .orElse("/"));
    }

    /** Loads the page anew, as the person who is now signed in. */
    void open() {
        UI.getCurrent().getPage().setLocation(path);
    }

    String path() {
        return path;
    }

    private static Optional<String> stored() {
        return Optional.ofNullable(VaadinSession.getCurrent().getSession())
                .map(session -> session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT))
                .map(path -> "/" + path);
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && !path.contains("\n");
    }
}
