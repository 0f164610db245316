package org.citylabs.workshop.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardPage;
import org.citylabs.workshop.WorkshopCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The workshop on the wall: large, quiet, and nothing private. For members of the lab, who show it to everybody. */
@Route(value = "boards/:board/screen", autoLayout = false)
@PermitAll
class ScreenView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final BoardCatalog boards;
    private final WorkshopCatalog catalog;
    private final Floors floors;
    private final OpenTo open;
    private final String base;
    private @Nullable BoardPage board;

    ScreenView(
            BoardCatalog boards,
            WorkshopCatalog catalog,
            Floors floors,
            OpenTo open,
            @Value("${citylabs.base-url}") String base) {
        this.boards = boards;
        this.catalog = catalog;
        this.floors = floors;
        this.open = open;
        this.base = base;
        addClassName("screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        board = event.getRouteParameters()
                .get("board")
                .flatMap(ScreenView::board)
                .flatMap(boards::find)
                .orElseThrow(NotFoundException::new);
        var room = catalog.onBoard(board().id()).flatMap(floors.rooms::find).orElseThrow(NotFoundException::new);
        open.watch(this, board().lab().id(), this::again);
        removeAll();
        add(new ScreenPane(floors, room, board(), base));
    }

    private void again() {
        if (catalog.onBoard(board().id()).isEmpty()) {
            removeAll();
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private static Optional<BoardId> board(String written) {
        try {
            return Optional.of(new BoardId(UUID.fromString(written)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return board().board().state().head().title();
    }

    private BoardPage board() {
        return Objects.requireNonNull(board);
    }
}
