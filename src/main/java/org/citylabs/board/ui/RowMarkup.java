package org.citylabs.board.ui;

import java.util.stream.Collectors;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Limits;
import org.citylabs.board.state.Reading;
import org.springframework.web.util.HtmlUtils;

/** The cells of a card's row, written as markup; whatever comes from people is escaped here. */
class RowMarkup {

    private final Texts texts;
    private final Faces faces;
    private final boolean editable;
    private Reading reading = Reading.BOTH;

    RowMarkup(Texts texts, Faces faces, boolean editable) {
        this.texts = texts;
        this.faces = faces;
        this.editable = editable;
    }

    void read(Reading reading) {
        this.reading = reading;
    }

    String of(Item card, BoardState board) {
        var words = reading.of(card, texts.locale());
        var html = new StringBuilder(500);
        html.append("<th scope=\"row\"><div class=\"row-title\" data-card=\"")
                .append(card.id().id())
                .append("\">");
        if (editable) {
            input(html, "text", card, Field.TITLE, card.title(), "board.table.title-of", words.text());
            html.append("<button type=\"button\" class=\"card-title\" aria-label=\"")
                    .append(escape(texts.of("board.table.open", words.text())))
                    .append("\">↗</button>");
        } else {
            html.append("<button type=\"button\" class=\"card-title\" lang=\"")
                    .append(escape(words.language()))
                    .append("\">")
                    .append(escape(words.text()))
                    .append("</button>");
        }
        html.append("</div></th><td>");
        lane(html, card, board, words.text());
        html.append("</td><td>");
        due(html, card, words.text());
        return html.append("</td><td>")
                .append(escape(people(card)))
                .append("</td><td>")
                .append(escape(labels(card, board)))
                .append("</td>")
                .toString();
    }

    /** The names of those who take care of a card. */
    String people(Item card) {
        faces.meet(card.assignees());
        return card.assignees().stream().map(faces::name).sorted().collect(Collectors.joining(", "));
    }

    String labels(Item card, BoardState board) {
        return board.labels().stream()
                .filter(label -> card.labels().contains(label.id().id()))
                .map(Item::title)
                .collect(Collectors.joining(", "));
    }

    private void lane(StringBuilder html, Item card, BoardState board, String title) {
        var here = card.place().lane();
        if (!editable) {
            board.lanes().stream()
                    .filter(lane -> lane.id().id().equals(here))
                    .forEach(lane ->
                            html.append(escape(reading.of(lane, texts.locale()).text())));
            return;
        }
        html.append("<select data-moves=\"")
                .append(card.id().id())
                .append("\" aria-label=\"")
                .append(escape(texts.of("board.table.lane-of", title)))
                .append("\">");
        board.lanes()
                .forEach(lane -> html.append("<option value=\"")
                        .append(lane.id().id())
                        .append(lane.id().id().equals(here) ? "\" selected>" : "\">")
                        .append(escape(reading.of(lane, texts.locale()).text()))
                        .append("</option>"));
        html.append("</select>");
    }

    private void due(StringBuilder html, Item card, String title) {
        var due = card.find(Field.DUE).orElse("");
        if (editable) {
            input(html, "date", card, Field.DUE, due, "board.table.due-of", title);
        } else {
            html.append(escape(due));
        }
    }

    private void input(
            StringBuilder html, String type, Item card, String field, String value, String label, String title) {
        html.append("<input type=\"")
                .append(type)
                .append("\" maxlength=\"")
                .append(Limits.TITLE)
                .append("\" data-item=\"")
                .append(card.id())
                .append("\" data-field=\"")
                .append(field)
                .append("\" value=\"")
                .append(escape(value))
                .append("\" aria-label=\"")
                .append(escape(texts.of(label, title)))
                .append("\">");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
