package org.citylabs.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.identity.RightsChanged;
import org.citylabs.identity.SignInEnded;
import org.citylabs.identity.SignInId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives every page its person's language, and loads open pages again: a person's when their rights change, and those
 * of a sign-in when it ends. What may no longer be seen is gone within a second.
 */
@Component
class EveryPage implements VaadinServiceInitListener {

    private final CurrentPerson current;
    private final PreferredLanguage languages;
    private final Map<UI, Owner> open = new ConcurrentHashMap<>();

    record Owner(PersonId person, SignInId signIn) {}

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
            current.signIn().ifPresent(signIn -> remember(ui, new Owner(current.require(), signIn)));
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
        reload(owner -> owner.person().equals(changed.person()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SignInEnded ended) {
        reload(owner -> owner.signIn().equals(ended.signIn()));
    }

    void remember(UI ui, Owner owner) {
        open.put(ui, owner);
        ui.addDetachListener(_ -> open.remove(ui));
    }

    private void reload(Predicate<Owner> concerned) {
        open.forEach((ui, owner) -> {
            if (concerned.test(owner) && ui != UI.getCurrent()) {
                ui.access(() -> ui.getPage().reload());
            }
        });
    }

    private static HttpServletRequest servletRequest(VaadinRequest request) {
        return ((VaadinServletRequest) request).getHttpServletRequest();
    }
}
