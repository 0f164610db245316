package org.citylabs.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.citylabs.shell.DatabaseAway;
import org.citylabs.uikit.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Shown when a page broke: kind words, and a number that the log knows as well. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class BrokenPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPage.class);

    private String title = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = Reference.next();
        if (parameter.getException() instanceof AccessDeniedException) {
            LOG.info("{} denied at {}", number, event.getLocation().getPath());
            return show(
                    "error.denied.title",
                    getTranslation("error.denied.text") + " " + getTranslation("error.number", number),
                    HttpServletResponse.SC_FORBIDDEN);
        }
        if (DatabaseAway.isCauseOf(parameter.getException())) {
            getElement().executeJs("setTimeout(() => location.reload(), 5000)");
            return show(
                    "error.away.title", getTranslation("error.away.text"), HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        LOG.error("{} at {}", number, event.getLocation().getPath(), parameter.getException());
        return show(
                "error.broken.title",
                getTranslation("error.broken.text", number),
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private int show(String titleKey, String words, int status) {
        title = getTranslation(titleKey);
        add(new Page(title, new Paragraph(words), new Anchor("/", getTranslation("error.home"))));
        return status;
    }
}
