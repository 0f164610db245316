package org.citylabs.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.city.CityDirectory;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.lab.LabSummary;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What minutes begin with, in Markdown: who came from where, what each step was for and came to, what was decided, and
 * what is open. Names of guests are not in it: they are erased some day, and a text would keep them.
 */
final class MinutesDraft {

    private final WorkshopNow workshop;
    private final BoardState board;
    private final Map<StepId, List<UUID>> revealed;
    private final LabSummary lab;
    private final CityDirectory cities;
    private final Messages messages;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    /** @param revealed the cards that came of each step, in the order in which they were written */
    MinutesDraft(
            WorkshopNow workshop,
            BoardState board,
            Map<StepId, List<UUID>> revealed,
            LabSummary lab,
            CityDirectory cities,
            Messages messages,
            Locale locale) {
        this.workshop = workshop;
        this.board = board;
        this.revealed = revealed;
        this.lab = lab;
        this.cities = cities;
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * @param decided the lane with what was decided; absent for none
     * @param open the lane with what is open; absent for none
     */
    String write(@Nullable UUID decided, @Nullable UUID open) {
        line("# "
                + say("workshop.minutes.title", MarkdownText.escape(board.head().title())));
        facts();
        lane("workshop.minutes.decided", decided);
        lane("workshop.minutes.open", open);
        votes();
        line("## " + say("workshop.minutes.steps"));
        workshop.steps().stream().filter(it -> it.startedAt() != null).forEach(this::step);
        return text.toString().strip() + "\n";
    }

    private void facts() {
        var zone = cities.get(lab.cities().getFirst()).zone();
        var names = lab.cities().stream()
                .map(it -> cities.get(it).name().in(locale))
                .collect(Collectors.joining(", "));
        if (workshop.begunAt() != null) {
            line("- " + say("workshop.minutes.when", time(workshop.begunAt(), zone, FormatStyle.LONG)));
        }
        text.setLength(text.length() - 1);
        line("- " + say("workshop.minutes.lab", MarkdownText.escape(lab.title()), names));
        var guests = workshop.guests().stream()
                .filter(it -> it.state() == GuestState.ADMITTED)
                .collect(Collectors.groupingBy(
                        it -> it.city() == null
                                ? say("workshop.door.elsewhere")
                                : cities.get(it.city()).name().in(locale),
                        Collectors.counting()));
        if (!guests.isEmpty()) {
            text.setLength(text.length() - 1);
            line("- "
                    + say(
                            "workshop.minutes.guests",
                            guests.entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(it -> it.getKey() + " " + it.getValue())
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void lane(String key, @Nullable UUID lane) {
        if (lane == null) {
            return;
        }
        line("## " + say(key));
        var cards = board.cards(lane);
        if (cards.isEmpty()) {
            line(say("workshop.minutes.nothing"));
        }
        cards.forEach(it -> card("- ", it, ""));
        end();
    }

    private void votes() {
        var votes =
                workshop.steps().stream().filter(it -> !it.result().isEmpty()).toList();
        for (var vote : votes) {
            line("## "
                    + say(
                            "workshop.minutes.vote",
                            MarkdownText.escape(vote.settings().title().in(locale))));
            line(say("workshop.minutes.voters", vote.voters(), vote.settings().dots()));
            vote.result().entrySet().stream()
                    .sorted(Map.Entry.<UUID, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(it -> board.find(ItemId.card(it.getKey()))
                            .ifPresent(card -> card("1. ", card, " — " + say("workshop.dots", it.getValue()))));
            end();
        }
    }

    private void step(WorkshopNow.Step step) {
        line("### " + MarkdownText.escape(step.settings().title().in(locale)));
        var zone = cities.get(lab.cities().getFirst()).zone();
        if (step.startedAt() != null && step.doneAt() != null) {
            line(say(
                    "workshop.minutes.from-to",
                    clock(step.startedAt(), zone),
                    clock(step.doneAt(), zone),
                    say("workshop.kind." + step.settings().kind())));
        }
        var cards = revealed.getOrDefault(step.id(), List.of()).stream()
                .flatMap(it -> board.find(ItemId.card(it)).stream())
                .filter(Item::isShown)
                .toList();
        // a group stands for its parts; what was grouped into another card is told there
        cards.stream()
                .filter(it -> !it.stands())
                .map(Item::partOf)
                .flatMap(it -> it.stream())
                .distinct()
                .flatMap(it -> board.find(ItemId.card(it)).stream())
                .filter(it -> !cards.contains(it))
                .sorted(Comparator.comparing(Item::title))
                .forEach(it -> card("- ", it, ""));
        cards.stream().filter(Item::stands).forEach(it -> card("- ", it, ""));
        end();
    }

    private void card(String mark, Item card, String behind) {
        text.append(mark).append(words(card)).append(behind).append('\n');
        board.parts(card.id().id())
                .forEach(part -> text.append("    - ").append(words(part)).append('\n'));
    }

    /** In the original, and in the language of the minutes where there is a line in it. */
    private String words(Item card) {
        var own = card.translations().get(locale.getLanguage());
        return MarkdownText.escape(card.title()) + (own == null ? "" : " (" + MarkdownText.escape(own.text()) + ")");
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }

    private void end() {
        if (text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }

    private String say(String key, Object... values) {
        return messages.getTranslation(key, locale, values);
    }

    private String time(Instant at, ZoneId zone, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(at)
                + ", " + clock(at, zone);
    }

    private String clock(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(at);
    }
}
