package org.citylabs.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.citylabs.city.CityDirectory;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.workshop.GuestState;
import org.citylabs.workshop.WorkshopNow;
import org.citylabs.workshop.WorkshopNow.Visitor;

/** The door of a workshop, for facilitators: its code, and who has knocked. */
class DoorPane extends Div {

    private final Leads leads;
    private final CityDirectory cities;
    private final String base;
    private final Words words;
    private final Div sign = new Div();
    private final Button open;
    private final Button shut;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private WorkshopNow now;
    private final Lines<Visitor> lines = new Lines<>(list, Visitor::id, this::line);
    private String shownCode = "-";

    DoorPane(Leads leads, CityDirectory cities, String base, WorkshopNow now, Words words) {
        this.leads = leads;
        this.cities = cities;
        this.base = base;
        this.now = now;
        this.words = words;
        open = Buttons.secondary(words.of("workshop.door.open"), () -> leads.door.open(this.now.id()));
        shut = Buttons.secondary(words.of("workshop.door.shut"), () -> leads.door.shut(this.now.id()));
        sign.addClassName("door-sign");
        list.addClassName("guests");
        none.setText(words.of("workshop.guests.none"));
        add(sign, Buttons.row(open, shut), none, list);
    }

    void show(WorkshopNow latest) {
        now = latest;
        var code = latest.code() == null ? "" : latest.code();
        if (!code.equals(shownCode)) {
            shownCode = code;
            sign.removeAll();
            if (code.isEmpty()) {
                sign.add(new Paragraph(words.of("workshop.door.is-shut")));
            } else {
                sign.add(new JoinSign(base, code, words));
            }
            open.setText(words.of(code.isEmpty() ? "workshop.door.open" : "workshop.door.new-code"));
            shut.setVisible(!code.isEmpty());
        }
        lines.show(latest.guests());
        none.setVisible(latest.guests().isEmpty());
        list.setVisible(!latest.guests().isEmpty());
    }

    private ListItem line(Visitor guest) {
        var name = new Span(guest.name().isEmpty() ? words.of("workshop.guest.erased") : guest.name());
        name.addClassName("step-title");
        var city = guest.city() == null
                ? words.of("workshop.door.elsewhere")
                : cities.get(Objects.requireNonNull(guest.city())).name().in(words.locale());
        var about = new Span(city + ", " + ContentLanguage.name(guest.language().tag(), words.locale()));
        about.addClassName("fine-print");
        var text = new Div(name, about);
        text.addClassName("agenda-text");
        var state = new Span(words.of("workshop.guest." + guest.state()));
        state.addClassNames("status", guest.state() == GuestState.ADMITTED ? "status-good" : "status-waiting");
        var line = new ListItem(text, state);
        if (guest.state() != GuestState.ADMITTED) {
            line.add(button("workshop.guest.admit", guest, true));
        }
        if (guest.state() != GuestState.REFUSED) {
            line.add(button(
                    guest.state() == GuestState.WAITING ? "workshop.guest.refuse" : "workshop.guest.send-away",
                    guest,
                    false));
        }
        return line;
    }

    private Button button(String key, Visitor guest, boolean admits) {
        var button = Buttons.tertiary(words.of(key), () -> leads.door.decide(now.id(), guest.id(), admits));
        button.setAriaLabel(words.of(key) + ": " + guest.name());
        return button;
    }
}
