package org.citylabs.board.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.citylabs.board.CardCounts;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Reading;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The inside of a card, written as markup: a card is one element on the server, however much it shows, and pages that
 * show the same share one text. Whatever comes from people is escaped here, and nowhere else put in. Every byte goes to
 * every page for every card, so that attributes are in single quotes (double ones would be escaped in JSON) or in none,
 * the menu's button is put in by the script, and nothing is said twice. Its own characters are Latin ones, for any other
 * makes the whole text take twice the memory.
 */
class CardMarkup {

    private final DrawnCards drawn;
    private final Texts texts;
    private final Faces faces;

    CardMarkup(DrawnCards drawn, Texts texts, Faces faces) {
        this.drawn = drawn;
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
        var look = new Look(
                texts.locale(),
                reading,
                counts,
                labels(card, board),
                card.assignees().stream()
                        .map(faces::of)
                        .sorted(Comparator.comparing(Faces.Face::name))
                        .toList(),
                watchers.stream()
                        .map(it -> new Seen(faces.of(it.person()), it.editing()))
                        .toList(),
                changedBy == null ? null : faces.of(changedBy),
                card.author().map(faces::name).orElse(null),
                board.parts(card.id().id()).size());
        return drawn.of(card, look, () -> draw(card, look));
    }

    /** Somebody who looks at a card, or is changing it. */
    record Watcher(PersonId person, boolean editing) {}

    /** All that a card's inside is made of besides the card. */
    record Look(
            Locale locale,
            Reading reading,
            CardCounts counts,
            List<Label> labels,
            List<Faces.Face> assigned,
            List<Seen> watchers,
            Faces.@Nullable Face changedBy,
            @Nullable String author,
            int parts) {}

    record Label(String title, String colour) {}

    record Seen(Faces.Face face, boolean editing) {}

    private static List<Label> labels(Item card, BoardState board) {
        return card.labels().stream()
                .flatMap(id -> board.find(ItemId.label(id)).stream())
                .filter(Item::isShown)
                .sorted(Comparator.comparing(Item::title).thenComparing(Item::id))
                .map(it -> new Label(it.title(), it.find(Field.COLOUR).orElse("grey")))
                .toList();
    }

    private String draw(Item card, Look look) {
        var words = look.reading().of(card, look.locale());
        var html = new StringBuilder(400);
        html.append("<div class=card data-card=").append(card.id().id()).append('>');
        labels(html, look.labels());
        html.append("<button class=card-title lang='")
                .append(escape(words.language()))
                .append("'>")
                .append(escape(words.text()))
                .append("</button>");
        second(html, words);
        facts(html, card, look);
        people(html, look);
        return html.append("</div>").toString();
    }

    private static void labels(StringBuilder html, List<Label> labels) {
        if (!labels.isEmpty()) {
            html.append("<div class=labels>");
            labels.forEach(label -> html.append("<span data-colour='")
                    .append(escape(label.colour()))
                    .append("'>")
                    .append(escape(label.title()))
                    .append("</span>"));
            html.append("</div>");
        }
    }

    private void second(StringBuilder html, Reading.Words words) {
        var second = words.second();
        if (second != null) {
            html.append("<p class=second lang='")
                    .append(escape(second.language()))
                    .append("'>")
                    .append(escape(second.text()));
            if (second.outdated()) {
                html.append(" <span class=outdated lang='")
                        .append(texts.language())
                        .append("'>")
                        .append(escape(text("board.translation.outdated")))
                        .append("</span>");
            }
            html.append("</p>");
        }
    }

    private void facts(StringBuilder html, Item card, Look look) {
        var counts = look.counts();
        var facts = new StringBuilder();
        card.dots()
                .ifPresent(dots -> facts.append("<span class=dots>")
                        .append(escape(text("board.card.dots", dots)))
                        .append("</span>"));
        if (look.parts() > 0) {
            fact(facts, text("board.card.parts", look.parts()));
        }
        if (look.author() != null) {
            fact(facts, text("board.card.author", look.author()));
        }
        card.find(Field.DUE)
                .map(LocalDate::parse)
                .ifPresent(due -> facts.append("<span class=due>")
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
            html.append("<div class=facts>").append(facts).append("</div>");
        }
    }

    private static void fact(StringBuilder facts, String words) {
        facts.append("<span>").append(escape(words)).append("</span>");
    }

    private void people(StringBuilder html, Look look) {
        if (!look.assigned().isEmpty() || !look.watchers().isEmpty()) {
            html.append("<div class=people>");
            look.assigned().forEach(face -> face(html, face, "", "board.card.assigned"));
            look.watchers()
                    .forEach(it -> face(
                            html,
                            it.face(),
                            it.editing() ? " watching editing" : " watching",
                            it.editing() ? "board.card.editing" : "board.card.watching"));
            html.append("</div>");
        }
        var changedBy = look.changedBy();
        if (changedBy != null) {
            html.append("<div class=changed-by style=--hue:")
                    .append(changedBy.hue())
                    .append(" aria-hidden=true>")
                    .append(escape(changedBy.name()))
                    .append("</div>");
        }
    }

    // an image is named by its title where nothing else names it
    private void face(StringBuilder html, Faces.Face face, String kind, String key) {
        html.append("<span class='face")
                .append(kind)
                .append(face.hasCity() ? "" : " no-city")
                .append("' style=--hue:")
                .append(face.hue())
                .append(" role=img title='")
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
