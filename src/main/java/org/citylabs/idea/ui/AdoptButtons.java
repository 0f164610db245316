package org.citylabs.idea.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaAdoption;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaPage;
import org.citylabs.uikit.Buttons;

/** What officials of other cities can do with an idea: take it over. */
class AdoptButtons extends Div {

    AdoptButtons(IdeaPage idea, IdeaAdoption adoption, CityDirectory directory) {
        addClassName("actions");
        adoption.possible(idea.id()).stream()
                .sorted(Comparator.comparing(CityId::value))
                .forEach(city -> {
                    var as = IdeaId.next();
                    add(Buttons.secondary(
                            getTranslation(
                                    "idea.adopt", directory.get(city).name().in(getLocale())),
                            () -> UI.getCurrent().navigate("ideas/" + adoption.adopt(idea.id(), city, as))));
                });
    }
}
