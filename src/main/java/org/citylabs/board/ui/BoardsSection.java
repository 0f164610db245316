package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardStart;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabSection;
import org.citylabs.lab.LabSummary;
import org.springframework.core.annotation.Order;

/** Shows a lab's boards on the lab's page. */
@org.springframework.stereotype.Component
@Order(1)
class BoardsSection implements LabSection {

    private final BoardCatalog catalog;
    private final BoardStart start;
    private final LabAccess access;

    BoardsSection(BoardCatalog catalog, BoardStart start, LabAccess access) {
        this.catalog = catalog;
        this.start = start;
        this.access = access;
    }

    @Override
    public Optional<Component> section(LabSummary lab) {
        return Optional.of(new BoardList(lab, catalog.of(lab.id()), access.mayEdit(lab.id()), start));
    }
}
