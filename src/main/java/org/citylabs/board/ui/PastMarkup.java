package org.citylabs.board.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Reading;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.MarkdownText;
import org.springframework.web.util.HtmlUtils;

/**
 * A board or a card as it was, only to be read: written as markup, however large it is. Whatever comes from people is
 * escaped here.
 */
class PastMarkup {

    private final Texts texts;
    private final Faces faces;

    PastMarkup(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
    }

    /** @param touched what the step that led here has changed */
    String board(BoardState past, Set<ItemId> touched) {
        var people = new LinkedHashSet<PersonId>();
        past.all(ItemId.Kind.CARD).forEach(card -> people.addAll(card.assignees()));
        faces.meet(people);
        var html = new StringBuilder("<h4>");
        title(html, past.head());
        html.append("</h4><div class=\"past-lanes\">");
        past.lanes().forEach(lane -> lane(html, lane, past, touched));
        return html.append("</div>").toString();
    }

    String card(Item card, BoardState past) {
        faces.meet(card.assignees());
        var html = new StringBuilder("<div class=\"past-card\"><h4>");
        title(html, card);
        html.append("</h4>");
        second(html, card);
        past.find(ItemId.lane(card.place().lane()))
                .ifPresent(lane -> paragraph(html, text("board.history.in-lane", lane.title())));
        facts(html, card, past);
        card.find(Field.DESCRIPTION)
                .ifPresent(it -> html.append("<div lang=\"")
                        .append(escape(card.language()))
                        .append("\">")
                        .append(new MarkdownText(it).toHtml())
                        .append("</div>"));
        list(
                html,
                card.checklist().stream()
                        .map(it -> it.done() ? text("board.history.point.done", it.text()) : it.text())
                        .toList());
        list(
                html,
                card.links().stream()
                        .map(it -> it.name().isEmpty() ? it.address() : it.name() + ": " + it.address())
                        .toList());
        return html.append("</div>").toString();
    }

    private void lane(StringBuilder html, Item lane, BoardState past, Set<ItemId> touched) {
        html.append("<section><h5>");
        title(html, lane);
        html.append("</h5>");
        var cards = past.cards(lane.id().id());
        if (cards.isEmpty()) {
            paragraph(html, text("board.history.no-cards"));
        } else {
            html.append("<ul>");
            cards.forEach(card -> {
                html.append(touched.contains(card.id()) ? "<li class=\"touched\">" : "<li>");
                title(html, card);
                second(html, card);
                facts(html, card, past);
                if (touched.contains(card.id())) {
                    paragraph(html, text("board.history.touched"));
                }
                html.append("</li>");
            });
            html.append("</ul>");
        }
        html.append("</section>");
    }

    private static void title(StringBuilder html, Item item) {
        html.append("<span lang=\"")
                .append(escape(item.language()))
                .append("\">")
                .append(escape(item.title()))
                .append("</span>");
    }

    private void second(StringBuilder html, Item item) {
        var second = Reading.BOTH.of(item, texts.locale()).second();
        if (second != null) {
            html.append("<p class=\"second\" lang=\"")
                    .append(escape(second.language()))
                    .append("\">")
                    .append(escape(second.text()))
                    .append("</p>");
        }
    }

    private void facts(StringBuilder html, Item card, BoardState past) {
        var facts = new LinkedHashSet<String>();
        if (card.is(Field.DELETED)) {
            facts.add(text("board.history.deleted"));
        } else if (card.is(Field.ARCHIVED)) {
            facts.add(text("board.history.archived"));
        }
        card.find(Field.DUE)
                .map(LocalDate::parse)
                .map(it -> DateWords.of(it, texts.locale()))
                .ifPresent(due -> facts.add(text("board.card.due", due)));
        past.labels().stream()
                .filter(label -> card.labels().contains(label.id().id()))
                .forEach(label -> facts.add(label.title()));
        card.assignees().stream().map(faces::name).sorted().forEach(facts::add);
        if (!facts.isEmpty()) {
            html.append("<p class=\"facts\">")
                    .append(facts.stream().map(PastMarkup::escape).collect(Collectors.joining(" · ")))
                    .append("</p>");
        }
    }

    private static void list(StringBuilder html, Collection<String> points) {
        if (!points.isEmpty()) {
            html.append("<ul>");
            points.forEach(it -> html.append("<li>").append(escape(it)).append("</li>"));
            html.append("</ul>");
        }
    }

    private static void paragraph(StringBuilder html, String words) {
        html.append("<p class=\"quiet\">").append(escape(words)).append("</p>");
    }

    private String text(String key, Object... values) {
        return texts.of(key, values);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
