package org.citylabs.board.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Limits;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;

/** For whoever interprets: what has no line in a language yet, or one that is older than the original. */
class UntranslatedDialog extends Dialog {

    /** So many at once; the next ones come as these are done. */
    private static final int SHOWN = 50;

    private final Texts texts;
    private final Faces faces;
    private final Select<Language> into = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Map<ItemId, Line> lines = new HashMap<>();
    private BoardState state;

    private record Line(ListItem item, LiveField<String> text) {}

    UntranslatedDialog(BoardState state, Texts texts, Faces faces) {
        this.state = state;
        this.texts = texts;
        this.faces = faces;
        setHeaderTitle(texts.of("board.untranslated"));
        into.setLabel(texts.of("board.untranslated.into"));
        into.setItems(Language.values());
        into.setItemLabelGenerator(it -> ContentLanguage.name(it.tag(), texts.locale()));
        into.setValue(Language.of(texts.locale()).orElse(Language.ENGLISH));
        into.addValueChangeListener(_ -> startAnew());
        none.setText(texts.of("board.untranslated.none"));
        list.addClassName("untranslated");
        var content = new Div(into, none, list);
        content.addClassName("card-content");
        add(content);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
        show(state);
    }

    private void startAnew() {
        list.removeAll();
        lines.clear();
        show(state);
    }

    /** Lines that are done stay until the list is opened again, so that nothing moves away under one's hands. */
    void show(BoardState now) {
        state = now;
        var open = waiting().limit(SHOWN).toList();
        open.stream().filter(item -> !lines.containsKey(item.id())).forEach(this::add);
        lines.forEach((id, line) -> now.find(id).ifPresent(line.text()::show));
        none.setVisible(open.isEmpty());
    }

    private Stream<Item> waiting() {
        var lanes = state.lanes();
        var cards = lanes.stream()
                .flatMap(lane -> state.cards(lane.id().id()).stream())
                .flatMap(card ->
                        Stream.concat(Stream.of(card), state.parts(card.id().id()).stream()));
        return Stream.of(List.of(state.head()).stream(), lanes.stream(), cards)
                .flatMap(it -> it)
                .filter(this::isWaiting);
    }

    private boolean isWaiting(Item item) {
        var tag = into.getValue().tag();
        var translation = item.translations().get(tag);
        return !item.language().equals(tag) && (translation == null || translation.outdated());
    }

    private void add(Item item) {
        var tag = into.getValue().tag();
        var original = ContentLanguage.mark(new Span(item.title()), item.language());
        var field = new TextField();
        field.setAriaLabel(texts.of("board.untranslated.of", item.title()));
        field.setMaxLength(Limits.TITLE);
        field.getElement().setAttribute("lang", tag);
        var name = Field.translation(tag);
        Commands.field(field, item.id(), name);
        var line = new Line(new ListItem(original, field), LiveField.text(field, name, texts, faces));
        lines.put(item.id(), line);
        list.add(line.item());
    }
}
