package org.citylabs.board.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.board.BoardVisit.Away;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.ui.WhatConcerns.Concern;
import org.citylabs.discussion.NewComment;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;

/** Tells a member what others have done since the last visit, until it is closed. */
@CssImport("./board-history.css")
class SinceSection extends Section {

    private static final int LISTED = 12;

    private final Texts texts;
    private final Faces faces;
    private final BoardState now;
    private final Consumer<Item> open;

    SinceSection(
            Away away, PersonId me, BoardState now, CityTimes times, Texts texts, Faces faces, Consumer<Item> open) {
        this.texts = texts;
        this.faces = faces;
        this.now = now;
        this.open = open;
        faces.meet(Stream.concat(
                        away.changes().stream().map(Change::by),
                        away.comments().stream().map(NewComment::by))
                .toList());
        var heading = new H2(texts.of("board.since"));
        heading.setId("since-you-were-here");
        addClassName("since");
        getElement().setAttribute("aria-labelledby", "since-you-were-here");
        var concerns = new WhatConcerns(me, faces.name(me)).in(away, now);
        add(heading, new Paragraph(new Span(texts.of("board.since.when")), times.of(away.since())));
        add(new Paragraph(counts(away)), list(concerns));
        if (away.isMore() || concerns.size() > LISTED) {
            add(new Paragraph(texts.of("board.since.more")));
        }
        add(Buttons.tertiary(texts.of("board.since.dismiss"), () -> getElement().removeFromParent()));
    }

    private String counts(Away away) {
        var counted = new EnumMap<Change.Kind, Integer>(Change.Kind.class);
        away.changes().forEach(change -> counted.merge(change.kind(), 1, Integer::sum));
        var comments = WhatConcerns.onCards(away.comments(), now).count();
        return Stream.concat(
                        Stream.of(comments)
                                .filter(number -> number > 0)
                                .map(number -> texts.of("board.since.comments", number)),
                        counted.entrySet().stream()
                                .map(it -> texts.of("board.since.count." + it.getKey(), it.getValue())))
                .collect(Collectors.joining(", "));
    }

    private UnorderedList list(List<Concern> concerns) {
        var list = new UnorderedList();
        concerns.stream().limit(LISTED).forEach(it -> list.add(line(it)));
        list.setVisible(!concerns.isEmpty());
        return list;
    }

    private ListItem line(Concern concern) {
        var card = now.find(ItemId.card(concern.card())).orElseThrow();
        var link = new NativeButton(card.title(), _ -> open.accept(card));
        link.addClassName("since-card");
        link.getElement().setAttribute("type", "button");
        var lane = ChangeWords.title(ItemId.lane(card.place().lane()), now);
        var why = new Span();
        why.getElement()
                .setProperty(
                        "innerHTML",
                        Sentence.of(texts, "board.since." + concern.why(), faces.name(concern.by()), lane)
                                .html());
        return new ListItem(ContentLanguage.mark(link, card.language()), new Span(" – "), why);
    }
}
