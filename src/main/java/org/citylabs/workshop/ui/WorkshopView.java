package org.citylabs.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardPage;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.workshop.Agenda;
import org.citylabs.workshop.Room;
import org.citylabs.workshop.WorkshopCatalog;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The workshop of a board behind the scenes: agenda, door, what is hidden, and what came of earlier ones. */
@Route("boards/:board/workshop")
@DependencyTrigger({WorkshopView.class, WorkshopBar.class}) // for the bar on a board as well
@PermitAll
class WorkshopView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BoardCatalog boards;
    private final WorkshopCatalog catalog;
    private final Floors floors;
    private final Leads leads;
    private final OpenTo open;
    private final CityDirectory cities;
    private final PersonDirectory people;
    private final Outcomes outcomes;
    private final String base;
    private final Words words;
    private final H1 heading = new H1();
    private final Div place = new Div();
    private final List<Consumer<WorkshopNow>> followers = new ArrayList<>();
    private @Nullable BoardPage board;
    private @Nullable Room room;

    WorkshopView(
            BoardCatalog boards,
            WorkshopCatalog catalog,
            Floors floors,
            Leads leads,
            OpenTo open,
            CityDirectory cities,
            PersonDirectory people,
            Outcomes outcomes,
            @Value("${citylabs.base-url}") String base) {
        this.boards = boards;
        this.catalog = catalog;
        this.floors = floors;
        this.leads = leads;
        this.open = open;
        this.cities = cities;
        this.people = people;
        this.outcomes = outcomes;
        this.base = base;
        this.words = new Words(floors.messages, getLocale());
        addClassNames("page", "workshop-page");
        add(heading, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        board = event.getRouteParameters()
                .get("board")
                .flatMap(WorkshopView::uuid)
                .flatMap(id -> boards.find(new BoardId(id)))
                .orElseThrow(NotFoundException::new);
        heading.setText(words.of("workshop.of", board().board().state().head().title()));
        open.watch(this, board().lab().id(), this::again);
        build();
    }

    private void again() {
        var now = boards.find(board().id());
        if (now.isEmpty() || now.get().mayLead() != board().mayLead()) {
            place.removeAll();
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    private void build() {
        followers.clear();
        place.removeAll();
        room = catalog.onBoard(board().id()).flatMap(floors.rooms::find).orElse(null);
        var back = new Anchor("/boards/" + board().id().value(), words.of("workshop.to-board"));
        place.add(back);
        if (room != null) {
            running(room.now());
        } else if (board().mayLead()) {
            place.add(preparation());
        } else {
            place.add(new Paragraph(words.of("workshop.none")));
        }
        place.add(outcomes.of(board(), catalog.over(board().id()), words));
    }

    private Div preparation() {
        var agenda = new Select<Agenda>();
        agenda.setLabel(words.of("workshop.agenda.begin-with"));
        agenda.setItems(leads.preparation.agendas());
        agenda.setItemLabelGenerator(it -> words.of("workshop.agenda." + it));
        agenda.setValue(Agenda.TWO_HOURS);
        agenda.setWidthFull();
        return new Form(
                new Paragraph(words.of("workshop.prepare.about")),
                agenda,
                Buttons.primary(words.of("workshop.begin"), () -> {
                    leads.preparation.prepare(board().id(), agenda.getValue());
                    build();
                }));
    }

    private void running(WorkshopNow now) {
        var bar = new WorkshopBar(floors, leads, room(), board(), people);
        place.add(bar, new Follower(room(), board()));
        var agenda = new AgendaList(leads, now, board().mayLead(), words);
        followers.add(it -> agenda.show(it, board().board().state().lanes()));
        if (board().mayLead()) {
            var hidden = new HiddenNotes(leads, people, words);
            followers.add(hidden::show);
            place.add(hidden);
        }
        place.add(new H2(words.of("workshop.agenda")), agenda);
        if (board().mayLead()) {
            var door = new DoorPane(leads, cities, base, now, words);
            followers.add(door::show);
            var calls = new CallForm(leads, room(), words);
            followers.add(_ -> calls.show(board().board().state()));
            place.add(new H2(words.of("workshop.door")), door, new H2(words.of("workshop.call.title")), calls);
        }
        followers.forEach(it -> it.accept(now));
    }

    /** Follows the workshop for the whole page. */
    private final class Follower extends RoomPart {

        Follower(Room room, BoardPage board) {
            super(floors, room, board.board());
        }

        @Override
        void show(WorkshopNow now) {
            WorkshopView.this.show();
        }
    }

    private void show() {
        var now = room().now();
        if (now.endedAt() != null) {
            build();
        } else {
            followers.forEach(it -> it.accept(now));
        }
    }

    private BoardPage board() {
        return Objects.requireNonNull(board);
    }

    private Room room() {
        return Objects.requireNonNull(room);
    }
}
