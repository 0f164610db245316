package org.citylabs.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.citylabs.uikit.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown where there is nothing, or nothing for the person who asks. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(NotFoundPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var number = Reference.next();
        LOG.info("{} Nothing at {}", number, event.getLocation().getPath());
        add(new Page(
                getPageTitle(),
                new Paragraph(getTranslation("error.not-found.text")),
                new Paragraph(getTranslation("error.number", number)),
                new Anchor("/", getTranslation("error.home"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.not-found.title");
    }
}
