package org.citylabs.board;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.identity.PersonId;
import org.citylabs.print.PdfPages;
import org.citylabs.print.PdfPages.Style;
import org.citylabs.uikit.Messages;

/** Writes what is shown on a board on pages: its lanes one below the other, with their cards. */
final class BoardPdf {

    /** Of a description, so much is printed. */
    private static final int EXCERPT = 2_000;

    private final BoardState state;
    private final String lab;
    private final Map<PersonId, String> names;
    private final Messages messages;
    private final Locale locale;

    BoardPdf(BoardState state, String lab, Map<PersonId, String> names, Messages messages, Locale locale) {
        this.state = state;
        this.lab = lab;
        this.names = names;
        this.messages = messages;
        this.locale = locale;
    }

    void write(OutputStream out) throws IOException {
        var head = state.head();
        try (var pages = new PdfPages(head.title(), locale.toLanguageTag())) {
            pages.add(Style.TITLE, head.title(), head.language());
            translations(pages, head);
            pages.add(Style.FACTS, text("board.export.about", lab, state.revision()), locale.getLanguage());
            for (var lane : state.lanes()) {
                pages.add(Style.HEADING, lane.title(), lane.language());
                translations(pages, lane);
                var cards = state.cards(lane.id().id());
                if (cards.isEmpty()) {
                    pages.add(Style.FACTS, text("board.lane.count", 0), locale.getLanguage());
                }
                for (var card : cards) {
                    add(pages, card);
                    for (var part : state.parts(card.id().id())) {
                        pages.add(Style.TEXT, "– " + part.title(), part.language());
                    }
                }
            }
            pages.save(out);
        }
    }

    private void add(PdfPages pages, Item card) throws IOException {
        pages.add(Style.SUBHEADING, card.title(), card.language());
        translations(pages, card);
        var facts = facts(card);
        if (!facts.isEmpty()) {
            pages.add(Style.FACTS, facts, locale.getLanguage());
        }
        var description = card.find(Field.DESCRIPTION).orElse("");
        if (!description.isEmpty()) {
            pages.add(Style.TEXT, excerpt(description), card.language());
        }
        for (var point : card.checklist()) {
            pages.add(Style.TEXT, (point.done() ? BoardCsv.TICKED : BoardCsv.OPEN) + point.text(), card.language());
        }
    }

    private void translations(PdfPages pages, Item item) throws IOException {
        for (var translation : item.translations().entrySet()) {
            var it = translation.getValue();
            var words = translation.getKey() + ": " + it.text();
            pages.add(
                    Style.FACTS,
                    it.outdated() ? words + " (" + text("board.translation.outdated") + ")" : words,
                    translation.getKey());
        }
    }

    private String facts(Item card) {
        var labels = state.labels().stream()
                .filter(label -> card.labels().contains(label.id().id()))
                .map(Item::title)
                .collect(Collectors.joining(", "));
        var people = card.assignees().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
        var due = card.find(Field.DUE)
                .map(it -> text("board.card.due", date(LocalDate.parse(it))))
                .orElse("");
        return List.of(labels, people, due).stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + " …";
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    private String text(String key, Object... values) {
        return messages.getTranslation(key, locale, values);
    }
}
