package org.citylabs.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.citylabs.city.CityDirectory;
import org.citylabs.uikit.CityMark;

/** What CityLabs is, for whoever comes by. */
@Route("")
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    HomeView(CityDirectory directory) {
        add(new H1(getTranslation("home.title")), new Paragraph(getTranslation("home.lead")));
        directory
                .cities()
                .forEach(city -> add(new Div(
                        new CityMark(List.of(city.hue())), new H2(city.name().in(getLocale())))));
    }

    @Override
    public String getPageTitle() {
        return "CityLabs";
    }
}
