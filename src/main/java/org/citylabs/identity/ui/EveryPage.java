package org.citylabs.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.identity.RightsChanged;
import org.citylabs.identity.SignInEnded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives every page its person's language, and loads a person's open pages again when their rights change or a
 * sign-in ends: what they may no longer see is gone within a second.
 */
@Component
class EveryPage implements VaadinServiceInitListener {

    private final CurrentPerson current;
    private final PreferredLanguage languages;
    private final Map<UI, PersonId> open = new ConcurrentHashMap<>();

    EveryPage(CurrentPerson current, PreferredLanguage languages) {
        this.current = current;
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addUIInitListener(event -> {
            var ui = event.getUI();
            ui.setLocale(
                    languages.of(servletRequest(VaadinRequest.getCurrent())).locale());
            current.id().ifPresent(person -> remember(ui, person));
        });
        init.addIndexHtmlRequestListener(response -> response.getDocument()
                .getElementsByTag("html")
                .attr(
                        "lang",
                        languages
                                .of(servletRequest(response.getVaadinRequest()))
                                .tag()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RightsChanged changed) {
        reload(changed.person());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SignInEnded ended) {
        reload(ended.person());
    }

    private void remember(UI ui, PersonId person) {
        open.put(ui, person);
        ui.addDetachListener(_ -> open.remove(ui));
    }

    private void reload(PersonId person) {
        open.forEach((ui, owner) -> {
            if (owner.equals(person) && ui != UI.getCurrent()) {
                ui.access(() -> ui.getPage().reload());
            }
        });
    }

    private static HttpServletRequest servletRequest(VaadinRequest request) {
        return ((VaadinServletRequest) request).getHttpServletRequest();
    }
}
