package org.citylabs.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where somebody wanted to go before they were asked to sign in; only ever a page of ours. */
final class NextPage {

    /** Stands for wherever this installation is. */
    private static final URI HERE = URI.create("https://here.invalid/");

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

    /** Browsers drop control characters and read backslashes as slashes, so that neither may stand in an address. */
    static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(it -> Character.isISOControl(it) || it == '\\')
                && isHere(path);
    }

    private static boolean isHere(String path) {
        try {
            var target = HERE.resolve(new URI(path));
            return HERE.getScheme().equals(target.getScheme())
                    && HERE.getRawAuthority().equals(target.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
