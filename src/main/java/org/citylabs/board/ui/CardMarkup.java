package org.citylabs.board.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.citylabs.board.CardCounts;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The inside of a card, written as markup: a card is one element on the server, however much it shows. Whatever comes
 * from people is escaped here, and nowhere else put in. Attributes stand in single quotes: on its way to the page the
 * markup is a text in JSON, in which each double quote would be two characters. Its own characters are Latin ones, for
 * any other makes the whole text take twice the memory.
 */
class CardMarkup {

    private final Texts texts;
    private final Faces faces;

    CardMarkup(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
    }

    /**
     * @param changedBy who has just changed it, to be marked gently; absent for nobody else
     * @param watchers who looks at the card at this moment
     */
    String of(
            Item card,
            BoardState board,
            Reading reading,
            CardCounts counts,
            @Nullable PersonId changedBy,
            List<Watcher> watchers) {
        var words = reading.of(card, texts.locale());
        var id = card.id().id();
        var html = new StringBuilder(600);
        html.append("<div class='card' data-card='").append(id).append("'>");
        labels(html, card, board);
        html.append("<button class='card-title' id='card-")
                .append(id)
                .append("' lang='")
                .append(escape(words.language()))
                .append("'>")
                .append(escape(words.text()))
                .append("</button>");
        second(html, words);
        html.append("<button class='card-menu' aria-haspopup='menu' aria-label='")
                .append(escape(text("board.card.menu", words.text())))
                .append("'>&#8943;</button>");
        facts(html, card, counts);
        people(html, card, changedBy, watchers);
        return html.append("</div>").toString();
    }

    /** Somebody who looks at a card, or is changing it. */
    record Watcher(PersonId person, boolean editing) {}

    private void labels(StringBuilder html, Item card, BoardState board) {
        var labels = card.labels().stream()
                .flatMap(id -> board.find(ItemId.label(id)).stream())
                .filter(Item::isShown)
                .sorted(Comparator.comparing(Item::title).thenComparing(Item::id))
                .toList();
        if (!labels.isEmpty()) {
            html.append("<div class='labels'>");
            labels.forEach(label -> html.append("<span class='label' data-colour='")
                    .append(label.find(Field.COLOUR).orElse("grey"))
                    .append("'>")
                    .append(escape(label.title()))
                    .append("</span>"));
            html.append("</div>");
        }
    }

    private void second(StringBuilder html, Reading.Words words) {
        var second = words.second();
        if (second != null) {
            html.append("<p class='second' lang='")
                    .append(escape(second.language()))
                    .append("'>")
                    .append(escape(second.text()));
            if (second.outdated()) {
                html.append(" <span class='outdated' lang='")
                        .append(texts.language())
                        .append("'>")
                        .append(escape(text("board.translation.outdated")))
                        .append("</span>");
            }
            html.append("</p>");
        }
    }

    private void facts(StringBuilder html, Item card, CardCounts counts) {
        var facts = new StringBuilder();
        card.find(Field.DUE)
                .map(LocalDate::parse)
                .ifPresent(due -> facts.append("<span class='due'>")
                        .append(escape(text("board.card.due", DateWords.of(due, texts.locale()))))
                        .append("</span>"));
        var points = card.checklist();
        if (!points.isEmpty()) {
            var done = points.stream().filter(Item.CheckPoint::done).count();
            fact(facts, text("board.card.points", done, points.size()));
        }
        if (card.is(Field.DESCRIPTION)) {
            fact(facts, text("board.card.has-text"));
        }
        if (card.is(Field.ORIGIN)) {
            fact(facts, text("board.card.has-origin"));
        }
        if (counts.comments() > 0) {
            fact(facts, text("board.card.comments", counts.comments()));
        }
        if (counts.files() > 0) {
            fact(facts, text("board.card.files", counts.files()));
        }
        if (!facts.isEmpty()) {
            html.append("<div class='facts'>").append(facts).append("</div>");
        }
    }

    private static void fact(StringBuilder facts, String words) {
        facts.append("<span>").append(escape(words)).append("</span>");
    }

    private void people(StringBuilder html, Item card, @Nullable PersonId changedBy, List<Watcher> watchers) {
        var people = new StringBuilder();
        card.assignees().stream()
                .sorted(Comparator.comparing(faces::name))
                .forEach(id -> face(people, id, "assigned", "board.card.assigned"));
        watchers.forEach(it -> face(
                people,
                it.person(),
                it.editing() ? "watching editing" : "watching",
                it.editing() ? "board.card.editing" : "board.card.watching"));
        if (!people.isEmpty()) {
            html.append("<div class='people'>").append(people).append("</div>");
        }
        if (changedBy != null) {
            html.append("<div class='changed-by' style='--hue:")
                    .append(faces.of(changedBy).hue())
                    .append("' aria-hidden='true'>")
                    .append(escape(faces.name(changedBy)))
                    .append("</div>");
        }
    }

    private void face(StringBuilder html, PersonId id, String kind, String key) {
        var face = faces.of(id);
        html.append("<span class='face ")
                .append(kind)
                .append(face.hasCity() ? "" : " no-city")
                .append("' style='--hue:")
                .append(face.hue())
                .append("' role='img' aria-label='")
                .append(escape(text(key, face.name())))
                .append("' title='")
                .append(escape(text(key, face.name())))
                .append("'>")
                .append(escape(face.initials()))
                .append("</span>");
    }

    private String text(String key, Object... values) {
        return texts.of(key, values);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
