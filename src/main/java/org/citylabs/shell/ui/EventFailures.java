package org.citylabs.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.citylabs.identity.TooOften;
import org.citylabs.shell.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Answers failures of clicks as {@link BrokenPage} answers those of pages; what the person typed stays on the page. */
@Component
class EventFailures implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EventFailures.class);
    private static final int READING_TIME = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addSessionInitListener(event -> event.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = UI.getCurrent();
        if (failure instanceof AuthenticationException && ui != null) {
            ui.getPage().reload(); // the sign-in has ended: the page asks for a new one and comes back here
        } else if (failure instanceof AccessDeniedException) {
            tell(ui, "error.denied.text");
        } else if (failure instanceof TooOften often) {
            tell(ui, "error.too-often", often.minutes());
        } else if (DatabaseAway.isCauseOf(failure)) {
            tell(ui, "error.away.title");
        } else {
            var number = Reference.next();
            LOG.error("{}", number, failure);
            tell(ui, "error.broken.text", number);
        }
    }

    private static void tell(@Nullable UI ui, String key, Object... details) {
        if (ui != null) {
            ui.access(() ->
                    Notification.show(ui.getTranslation(key, details), READING_TIME, Notification.Position.MIDDLE));
        }
    }
}
