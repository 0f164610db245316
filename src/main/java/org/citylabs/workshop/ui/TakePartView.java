package org.citylabs.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.Browser;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Notice;
import org.citylabs.workshop.GuestState;
import org.citylabs.workshop.Room;
import org.citylabs.workshop.WorkshopDoor;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody takes part in a workshop, on a phone or elsewhere: members at once, guests after they have said who
 * they are and were let in.
 */
@Route("w/:code")
@AnonymousAllowed
class TakePartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration DAY = Duration.ofHours(12);

    private final WorkshopDoor door;
    private final Floors floors;
    private final OpenTo open;
    private final CityDirectory cities;
    private final PreferredLanguage languages;
    private final H1 heading = new H1();
    private final Div place = new Div();
    private final PersonDirectory people;
    private @Nullable Called called;
    private String code = "";
    private @Nullable Room room;
    private @Nullable String key;
    private @Nullable PersonId guest;
    private @Nullable GuestState state;
    private boolean isIn;
    private Runnable leave = () -> {};

    TakePartView(
            WorkshopDoor door,
            Floors floors,
            OpenTo open,
            CityDirectory cities,
            PersonDirectory people,
            PreferredLanguage languages) {
        this.door = door;
        this.open = open;
        this.floors = floors;
        this.cities = cities;
        this.people = people;
        this.languages = languages;
        addClassNames("page", "take-part");
        add(heading, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElse("");
        try {
            enter(door.find(code));
        } catch (TooOften e) {
            heading.setText(getTranslation("workshop.code.title"));
            say(Notice.Kind.PROBLEM, getTranslation("workshop.code.too-often", e.minutes()));
        }
    }

    private void enter(Optional<WorkshopId> found) {
        leave.run();
        place.removeAll();
        isIn = false;
        room = found.flatMap(floors.rooms::find).orElse(null);
        if (room == null) {
            heading.setText(getTranslation("workshop.code.title"));
            say(Notice.Kind.WARNING, getTranslation("workshop.code.wrong"));
            place.add(new Anchor("/w", getTranslation("workshop.code.again")));
            return;
        }
        var title = room.board().state().head();
        heading.setText(title.title());
        ContentLanguage.mark(heading, title.language());
        GuestKey.read(room.now().id(), Browser.current()).ifPresent(this::known);
        open.watch(this, room.now().lab(), this::refresh);
        getUI().ifPresent(this::follow);
        refresh();
    }

    private void known(String given) {
        key = given;
        guest = door.guest(room().now().id(), given)
                .map(WorkshopNow.Visitor::id)
                .orElse(null);
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        follow(attach.getUI());
    }

    private void follow(UI ui) {
        leave.run();
        if (room != null) {
            leave = room.listen(() -> later(ui));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        leave.run();
    }

    private void later(UI ui) {
        try {
            ui.access(this::follow);
        } catch (UIDetachedException e) {
            // the page was closed a moment ago
        }
    }

    /** Asks anew only where the answer can be another one: not for each note of the others. */
    private void follow() {
        var now = room().now();
        if (called != null) {
            called.show(now);
        }
        if (now.endedAt() != null || now.code() == null || visitor() != state) {
            refresh();
        }
    }

    /** As all pages know it: hundreds of them ask at the same moment. */
    private @Nullable GuestState visitor() {
        return room().now().guests().stream()
                .filter(it -> it.id().equals(guest))
                .map(WorkshopNow.Visitor::state)
                .findFirst()
                .orElse(null);
    }

    /** Whoever was let in may listen for an hour: only requests count, and what is done here needs none. */
    private static void stay() {
        UI.getCurrent().getSession().getSession().setMaxInactiveInterval((int) DAY.toSeconds());
    }

    private void refresh() {
        var id = room().now().id();
        var language = Language.of(getLocale()).orElse(Language.ENGLISH);
        var pane = floors.pane(id, CurrentPerson.isVisitor() ? key : null, language)
                .or(() -> floors.pane(id, key, language));
        state = Optional.ofNullable(key)
                .flatMap(it -> door.guest(id, it))
                .map(WorkshopNow.Visitor::state)
                .orElse(null);
        if (pane.isPresent()) {
            if (!isIn) {
                var calls = new Called(people, new Words(floors.messages, getLocale()), room().now());
                called = calls;
                place.removeAll();
                place.add(calls, pane.get());
                isIn = true;
                stay();
            }
            return;
        }
        isIn = false;
        called = null;
        place.removeAll();
        if (room().now().endedAt() != null || room().now().code() == null) {
            say(Notice.Kind.INFO, getTranslation("workshop.over"));
        } else if (state == GuestState.WAITING) {
            say(Notice.Kind.INFO, getTranslation("workshop.door.waiting"));
        } else if (state == GuestState.REFUSED) {
            say(Notice.Kind.WARNING, getTranslation("workshop.door.refused"));
        } else {
            place.add(
                    new Paragraph(getTranslation("workshop.door.about")),
                    new DoorForm(door, cities, code, this::knocked));
        }
    }

    private void knocked(String given, Language language) {
        var browser = Browser.current();
        GuestKey.keep(room().now().id(), given, browser);
        known(given);
        if (Language.of(getLocale()).filter(language::equals).isEmpty()) {
            languages.choose(language, browser);
            UI.getCurrent().getPage().reload();
        } else {
            refresh();
        }
    }

    private void say(Notice.Kind kind, String words) {
        place.add(new Notice(kind, words));
    }

    private Room room() {
        return Objects.requireNonNull(room);
    }
}
