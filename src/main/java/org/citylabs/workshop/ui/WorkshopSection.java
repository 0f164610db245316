package org.citylabs.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.citylabs.board.BoardPage;
import org.citylabs.board.BoardSection;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.workshop.WorkshopCatalog;

/** Shows the workshop on the page of its board; facilitators find the way to prepare one there. */
@org.springframework.stereotype.Component
class WorkshopSection implements BoardSection {

    private final WorkshopCatalog catalog;
    private final Floors floors;
    private final Leads leads;
    private final PersonDirectory people;

    WorkshopSection(WorkshopCatalog catalog, Floors floors, Leads leads, PersonDirectory people) {
        this.catalog = catalog;
        this.floors = floors;
        this.leads = leads;
        this.people = people;
    }

    @Override
    public Optional<Component> section(BoardPage board) {
        if (!catalog.isMember(board.id())) {
            return Optional.empty();
        }
        var place = new Div();
        fill(place, board);
        floors.rooms.onPrepared(place, board.id(), () -> fill(place, board));
        return Optional.of(place);
    }

    private void fill(Div place, BoardPage board) {
        place.removeAll();
        catalog.onBoard(board.id())
                .flatMap(floors.rooms::find)
                .<Component>map(room -> new WorkshopBar(floors, leads, room, board, people))
                .or(() -> board.mayLead() ? Optional.of(invitation(board)) : Optional.empty())
                .ifPresent(place::add);
    }

    private static Component invitation(BoardPage board) {
        var link = new Anchor(WorkshopBar.path(board));
        var place = new Div(link);
        place.addClassName("workshop-begin");
        link.setText(place.getTranslation("workshop.begin"));
        return place;
    }
}
