package org.citylabs.workshop.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Reading;
import org.citylabs.uikit.Messages;
import org.citylabs.workshop.StepDraft;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The cards of a step, written as markup that many pages share: of one state of a board it is drawn once for each
 * language and way of reading. Nothing in it is anybody's own: the dots that somebody has given are put in by the script
 * of their page, and so are the buttons, which would be most of it. Whatever comes from people is escaped here, and nowhere else put in.
 */
@Component
class FloorMarkup {

    private final Messages messages;
    private final Cache<BoardState, Map<Look, String>> drawn =
            Caffeine.newBuilder().weakKeys().maximumSize(200).build();

    FloorMarkup(Messages messages) {
        this.messages = messages;
    }

    /** What can be done with the cards. */
    enum Tools {
        NONE,
        ARRANGE,
        VOTE
    }

    /**
     * @param step whose result the cards show; absent where there is none
     * @param lane absent for all lanes
     */
    private record Look(
            Locale locale,
            Reading reading,
            Tools tools,
            int level,
            @Nullable UUID lane,
            @Nullable StepId step) {}

    /**
     * The cards of a step, lane by lane.
     *
     * @param level of the headings of lanes
     */
    String cards(BoardState board, WorkshopNow.Step step, Locale locale, Reading reading, Tools tools, int level) {
        var isResult = !step.result().isEmpty();
        var look = new Look(locale, reading, tools, level, step.settings().lane(), isResult ? step.id() : null);
        return drawn.get(board, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        look,
                        _ -> isResult
                                ? result(board, step, new Words(messages, locale), reading)
                                : lanes(board, step.settings(), new Words(messages, locale), reading, tools, level));
    }

    private static String result(BoardState board, WorkshopNow.Step step, Words words, Reading reading) {
        var html = new StringBuilder("<ol class=result>");
        step.result().entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> board.find(org.citylabs.board.state.ItemId.card(it.getKey()))
                        .ifPresent(card -> {
                            html.append("<li>");
                            title(html, card, words, reading);
                            html.append("<span class=dots>")
                                    .append(escape(words.of("workshop.dots", it.getValue())))
                                    .append("</span></li>");
                        }));
        return html.append("</ol>").toString();
    }

    private static String lanes(
            BoardState board, StepDraft settings, Words words, Reading reading, Tools tools, int level) {
        var html = new StringBuilder();
        var lanes = board.lanes().stream()
                .filter(it ->
                        tools == Tools.ARRANGE || settings.concerns(it.id().id()))
                .toList();
        for (var lane : lanes) {
            var id = lane.id().id();
            html.append("<div class=floor-lane role=group aria-labelledby=floor-")
                    .append(id)
                    .append("><h")
                    .append(level)
                    .append(" id=floor-")
                    .append(id)
                    .append('>');
            both(html, reading.of(lane, words.locale()));
            html.append("</h").append(level).append("><ul class=floor-cards>");
            var cards = board.cards(id);
            for (var card : cards) {
                card(html, card, board, words, reading, tools);
            }
            html.append("</ul>");
            if (cards.isEmpty()) {
                html.append("<p class=fine-print>")
                        .append(escape(words.of("workshop.lane.empty")))
                        .append("</p>");
            }
            html.append("</div>");
        }
        return html.toString();
    }

    private static void card(
            StringBuilder html, Item card, BoardState board, Words words, Reading reading, Tools tools) {
        var id = card.id().id();
        html.append("<li data-card=").append(id).append('>');
        title(html, card, words, reading);
        parts(html, board.parts(id), words, reading);
        if (tools == Tools.NONE) {
            card.dots()
                    .ifPresent(dots -> html.append("<span class=dots>")
                            .append(escape(words.of("workshop.dots", dots)))
                            .append("</span>"));
        }
        html.append("</li>");
    }

    private static void parts(StringBuilder html, List<Item> parts, Words words, Reading reading) {
        if (!parts.isEmpty()) {
            html.append("<ul class=floor-parts>");
            parts.forEach(part -> {
                html.append("<li>");
                title(html, part, words, reading);
                html.append("</li>");
            });
            html.append("</ul>");
        }
    }

    private static void title(StringBuilder html, Item card, Words words, Reading reading) {
        html.append("<div class=floor-title>");
        both(html, reading.of(card, words.locale()));
        html.append("</div>");
    }

    private static void both(StringBuilder html, Reading.Words title) {
        html.append("<span lang='")
                .append(escape(title.language()))
                .append("'>")
                .append(escape(title.text()))
                .append("</span>");
        var second = title.second();
        if (second != null) {
            html.append(" <span class=second lang='")
                    .append(escape(second.language()))
                    .append("'>")
                    .append(escape(second.text()))
                    .append("</span>");
        }
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
