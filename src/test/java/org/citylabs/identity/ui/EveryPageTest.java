package org.citylabs.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.identity.RightsChanged;
import org.citylabs.identity.SignInEnded;
import org.citylabs.identity.SignInId;
import org.junit.jupiter.api.Test;

class EveryPageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final EveryPage pages = new EveryPage(mock(CurrentPerson.class), mock(PreferredLanguage.class));
    private final PersonId me = new PersonId(UUID.randomUUID());
    private final SignInId phone = new SignInId(UUID.randomUUID());
    private final SignInId desktop = new SignInId(UUID.randomUUID());
    private final OpenPage onPhone = open(me, phone);
    private final OpenPage onDesktop = open(me, desktop);
    private final OpenPage ofSomebodyElse = open(new PersonId(UUID.randomUUID()), new SignInId(UUID.randomUUID()));

    @Test
    void anEndedSignInLoadsThePagesOfItsDeviceAlone() {
        pages.on(new SignInEnded(phone, me, NOW));
        assertThat(onPhone.loaded).isEqualTo(1);
        assertThat(onDesktop.loaded).isZero();
        assertThat(ofSomebodyElse.loaded).isZero();
    }

    @Test
    void changedRightsLoadAllPagesOfThePerson() {
        pages.on(new RightsChanged(me, NOW));
        assertThat(onPhone.loaded).isEqualTo(1);
        assertThat(onDesktop.loaded).isEqualTo(1);
        assertThat(ofSomebodyElse.loaded).isZero();
    }

    private OpenPage open(PersonId person, SignInId signIn) {
        var page = new OpenPage();
        pages.remember(page, new EveryPage.Owner(person, signIn));
        return page;
    }

    /** Counts how often it is loaded again. */
    private static final class OpenPage extends UI {

        private int loaded;

        @Override
        public Future<Void> access(Command command) {
            loaded++;
            return CompletableFuture.completedFuture(null);
        }
    }
}
