package org.citylabs.board.ui;

import java.util.List;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardImport;
import org.citylabs.board.BoardPage;
import org.citylabs.board.CardTransfer;
import org.citylabs.board.state.Item;
import org.springframework.stereotype.Component;

/** Offers on a board's page what goes out and comes in: files, and cards from board to board. */
@Component
class InAndOut {

    private final BoardCatalog catalog;
    private final BoardImport imports;
    private final CardTransfer transfer;

    InAndOut(BoardCatalog catalog, BoardImport imports, CardTransfer transfer) {
        this.catalog = catalog;
        this.imports = imports;
        this.transfer = transfer;
    }

    void offer(BoardTools tools, BoardPage page, Texts texts, Faces faces) {
        tools.rarely(new ExportMenu(page.id(), texts));
        if (page.mayEdit()) {
            tools.offer(
                    "board.import", () -> new ImportDialog(imports, page, texts, faces, Announcements::news).open());
        }
    }

    void send(BoardPage page, Item card, Texts texts, Faces faces) {
        var others = catalog.of(page.lab().id()).stream()
                .filter(it -> !it.id().equals(page.id()))
                .toList();
        new SendDialog(transfer, page.id(), card, others, this::lanes, texts, faces, Announcements::news).open();
    }

    private List<Item> lanes(BoardId board) {
        return catalog.find(board).map(it -> it.board().state().lanes()).orElse(List.of());
    }
}
