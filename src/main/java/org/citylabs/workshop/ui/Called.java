package org.citylabs.workshop.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.workshop.Call;
import org.citylabs.workshop.WorkshopNow;

/** Brings whoever is here to what everybody is asked to look at, unless they declined that, and says who asked. */
class Called extends Div {

    private final PersonDirectory people;
    private final Words words;
    private int heard;

    /** @param now calls up to now are over */
    Called(PersonDirectory people, Words words, WorkshopNow now) {
        this.people = people;
        this.words = words;
        this.heard = number(now);
        addClassName("called");
        getElement()
                .setAttribute("role", "status")
                .setAttribute("data-back", words.of("workshop.called.back"))
                .setAttribute("data-go", words.of("workshop.called.go"))
                .setAttribute("data-decline", words.of("workshop.called.decline"))
                .setAttribute("data-follow", words.of("workshop.called.follow"))
                .setAttribute("data-close", words.of("workshop.called.close"));
    }

    void show(WorkshopNow now) {
        var call = now.call();
        if (call != null && call.number() > heard) {
            heard = call.number();
            var name = Optional.ofNullable(people.profiles(List.of(call.by())).get(call.by()))
                    .map(PersonDirectory.Profile::publicName)
                    .orElseGet(() -> words.of("workshop.somebody"));
            getElement()
                    .executeJs("window.citylabsCalls.call(this, $0, $1)", call.to(), words.of("workshop.called", name));
        }
    }

    private static int number(WorkshopNow now) {
        return Optional.ofNullable(now.call()).map(Call::number).orElse(0);
    }
}
