package org.citylabs.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.citylabs.uikit.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown to somebody signed in who lacks the role for a page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedPage extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(DeniedPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        var number = Reference.next();
        LOG.info("{} denied at {}", number, event.getLocation().getPath());
        add(new Page(
                getPageTitle(),
                new Paragraph(getTranslation("error.denied.text")),
                new Paragraph(getTranslation("error.number", number)),
                new Anchor("/", getTranslation("error.home"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.denied.title");
    }
}
