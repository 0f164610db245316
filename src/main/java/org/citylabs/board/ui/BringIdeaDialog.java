package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Reading;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.idea.Place;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;

/** Finds published ideas, and brings one after another onto the board. */
class BringIdeaDialog extends Dialog {

    private final IdeaCatalog ideas;
    private final Texts texts;
    private final BiConsumer<IdeaSummary, UUID> bring;
    private final TextField words = new TextField();
    private final Select<Item> lane = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    /** @param bring takes an idea into a lane */
    BringIdeaDialog(
            IdeaCatalog ideas, List<Item> lanes, Reading reading, Texts texts, BiConsumer<IdeaSummary, UUID> bring) {
        this.ideas = ideas;
        this.texts = texts;
        this.bring = bring;
        setHeaderTitle(texts.of("board.bring-idea"));
        words.setLabel(texts.of("board.bring-idea.words"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> search());
        lane.setLabel(texts.of("board.move.lane"));
        lane.setItems(lanes);
        lane.setItemLabelGenerator(it -> reading.of(it, texts.locale()).text());
        lane.setValue(lanes.getFirst());
        none.setText(texts.of("board.bring-idea.none"));
        list.addClassName("put-away");
        var content = new Div(words, lane, none, list);
        content.addClassName("card-content");
        add(content);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
        search();
    }

    private void search() {
        var filter = new IdeaFilter(words.getValue(), null, null, null, null, IdeaFilter.Order.NEWEST);
        var found = ideas.page(filter, Place.START).ideas();
        list.removeAll();
        none.setVisible(found.isEmpty());
        found.forEach(idea -> list.add(line(idea)));
    }

    private ListItem line(IdeaSummary idea) {
        var title = ContentLanguage.mark(new Span(idea.title()), idea.language());
        var take = new Button(texts.of("board.bring-idea.take"));
        take.setAriaLabel(texts.of("board.bring-idea.take-it", idea.title()));
        take.setDisableOnClick(true);
        take.addClickListener(_ -> bring.accept(idea, lane.getValue().id().id()));
        return new ListItem(title, take);
    }
}
