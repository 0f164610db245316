package org.citylabs.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardPage;
import org.citylabs.board.BoardSummary;
import org.citylabs.board.CardTransfer;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Item;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Takes chosen cards on to another board of the lab: each is copied there, and stays here. */
class SendCards extends Form {

    private final CardTransfer transfer;
    private final BoardPage from;
    private final Words words;
    private final CheckboxGroup<Item> cards = new CheckboxGroup<>();
    private final Select<BoardSummary> board = new Select<>();
    private final Select<Item> lane = new Select<>();

    SendCards(CardTransfer transfer, BoardCatalog catalog, BoardPage from, Words words) {
        this.transfer = transfer;
        this.from = from;
        this.words = words;
        var state = from.board().state();
        cards.setLabel(words.of("workshop.send.cards"));
        cards.addClassName("column");
        cards.setItems(state.lanes().stream()
                .flatMap(it -> state.cards(it.id().id()).stream())
                .sorted(Comparator.comparing((Item it) -> it.dots().orElse(-1), Comparator.reverseOrder()))
                .toList());
        cards.setItemLabelGenerator(it -> it.dots()
                .map(dots -> it.title() + " · " + words.of("workshop.dots", dots))
                .orElse(it.title()));
        board.setLabel(words.of("workshop.send.board"));
        board.setItems(catalog.of(from.lab().id()).stream()
                .filter(it -> !it.id().equals(from.id()))
                .toList());
        board.setItemLabelGenerator(BoardSummary::title);
        lane.setLabel(words.of("workshop.step.lane"));
        lane.setItemLabelGenerator(Item::title);
        board.addValueChangeListener(event -> catalog.find(event.getValue().id())
                .ifPresent(it -> {
                    var lanes = it.board().state().lanes();
                    lane.setItems(lanes);
                    if (!lanes.isEmpty()) {
                        lane.setValue(lanes.getFirst());
                    }
                }));
        add(
                new H3(words.of("workshop.send")),
                cards,
                board,
                lane,
                Buttons.secondary(words.of("workshop.send.do"), this::send));
    }

    private void send() {
        if (cards.getValue().isEmpty() || board.getValue() == null || lane.getValue() == null) {
            Notification.show(words.of("workshop.send.choose"));
            return;
        }
        var ui = UI.getCurrent();
        var chosen = cards.getValue().stream().map(it -> it.id().id()).toList();
        var to = board.getValue().id();
        var there = lane.getValue().id().id();
        cards.clear();
        // each is a transaction on two boards, which nobody should wait for under the lock of the page
        Thread.ofVirtual()
                .name("card-transfer")
                .start(new DelegatingSecurityContextRunnable(() -> say(ui, copied(chosen, to, there), chosen.size())));
    }

    private long copied(List<UUID> chosen, BoardId to, UUID there) {
        return chosen.stream()
                .map(card -> transfer.copy(UUID.randomUUID(), new CardTransfer.Way(from.id(), card, to, there)))
                .filter(Outcome.Done.class::isInstance)
                .count();
    }

    private void say(UI ui, long done, int of) {
        try {
            ui.access(() -> Notification.show(words.of("workshop.send.done", done, of)));
        } catch (UIDetachedException e) {
            // the page was closed a moment ago
        }
    }
}
