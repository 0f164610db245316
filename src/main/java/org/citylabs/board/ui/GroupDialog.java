package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Limits;
import org.citylabs.board.state.Reading;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;

/** Makes similar cards parts of one: those of its lane first, others by some letters of their words. */
class GroupDialog extends Dialog {

    /** So many to choose from at once; letters find the others. */
    private static final int OFFERED = 50;

    private final BoardState state;
    private final Item card;
    private final Reading reading;
    private final Texts texts;
    private final TextField words = new TextField();
    private final CheckboxGroup<Item> cards = new CheckboxGroup<>();
    private final Set<Item> chosen = new LinkedHashSet<>();
    private final Button group = new Button();

    GroupDialog(BoardState state, Item card, Reading reading, Texts texts) {
        this.state = state;
        this.card = card;
        this.reading = reading;
        this.texts = texts;
        setHeaderTitle(texts.of("board.group.title", words(card)));
        words.setLabel(texts.of("board.filter.words"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(Limits.TITLE);
        words.addValueChangeListener(_ -> offer());
        cards.setLabel(texts.of("board.group.cards"));
        cards.addClassName("column");
        cards.setItemLabelGenerator(this::words);
        cards.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.removeAll(event.getOldValue());
                chosen.addAll(event.getValue());
                count();
            }
        });
        group.addThemeVariants(ButtonVariant.PRIMARY);
        group.addClickListener(_ -> group());
        var content = new Form(new Paragraph(texts.of("board.group.about")), words, cards);
        add(content);
        getFooter().add(Buttons.tertiary(texts.of("boards.start.cancel"), this::close), group);
        offer();
        count();
    }

    private void offer() {
        var typed = words.getValue().strip().toLowerCase(Locale.ROOT);
        var offered = new ArrayList<>(chosen);
        others().filter(it -> !chosen.contains(it)
                        && words(it).toLowerCase(Locale.ROOT).contains(typed))
                .limit(OFFERED)
                .forEach(offered::add);
        cards.setItems(offered);
        cards.setValue(chosen);
    }

    private Stream<Item> others() {
        var lane = card.place().lane();
        var elsewhere = state.lanes().stream()
                .filter(it -> !it.id().id().equals(lane))
                .flatMap(it -> state.cards(it.id().id()).stream());
        return Stream.concat(state.cards(lane).stream(), elsewhere)
                .filter(it -> !it.id().equals(card.id()));
    }

    private void count() {
        group.setText(texts.of("board.group.do", chosen.size()));
        group.setEnabled(!chosen.isEmpty());
    }

    private void group() {
        List<Item> parts = List.copyOf(chosen);
        Commands.send(new Command.Group(
                card.id().id(), parts.stream().map(it -> it.id().id()).toList()));
        close();
    }

    private String words(Item item) {
        return reading.of(item, texts.locale()).text();
    }
}
