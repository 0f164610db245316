package org.citylabs.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardCommands;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardStart;
import org.citylabs.board.Cards;
import org.citylabs.board.Outcome;
import org.citylabs.board.Template;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.demo.DemoContent.DemoBoard;
import org.citylabs.demo.DemoContent.DemoCard;
import org.citylabs.identity.DemoPeople;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.lab.LabId;
import org.citylabs.text.JointTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells how the boards of the demo network were filled, command by command, by the members of their labs. */
@Component
@Profile("demo")
class DemoBoards {

    private static final Duration BETWEEN = Duration.ofHours(5);

    private final DemoPeople people;
    private final DemoClock clock;
    private final BoardStart start;
    private final BoardCommands commands;
    private final BoardCatalog catalog;
    private final JointTexts texts;
    private final DemoWorkshop workshop;

    DemoBoards(
            DemoPeople people,
            DemoClock clock,
            BoardStart start,
            BoardCommands commands,
            BoardCatalog catalog,
            JointTexts texts,
            DemoWorkshop workshop) {
        this.people = people;
        this.clock = clock;
        this.start = start;
        this.commands = commands;
        this.catalog = catalog;
        this.texts = texts;
        this.workshop = workshop;
    }

    void tell(LabId lab, DemoBoard board) {
        clock.goBack(Duration.ZERO);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        clock.goBack(Duration.ofDays(board.daysAgo()).plusHours(2));
        var ids = new BoardId[1];
        var language = Language.of(board.language()).orElseThrow();
        people.does(
                person(board.starter()), () -> ids[0] = start.start(lab, board.template(), board.title(), language));
        new Telling(ids[0], board, today).tell();
        if (board.template() == Template.WORKSHOP) {
            workshop.begin(ids[0], person(board.starter()));
        }
    }

    private PersonId person(String email) {
        return people.find(email).orElseThrow();
    }

    /** Something that somebody did so long ago. */
    private record Deed(Duration ago, String by, Runnable act) {}

    private final class Telling {

        private final BoardId board;
        private final DemoBoard content;
        private final LocalDate today;
        private final Map<String, UUID> labels = new HashMap<>();
        private final List<Deed> deeds = new ArrayList<>();

        Telling(BoardId board, DemoBoard content, LocalDate today) {
            this.board = board;
            this.content = content;
            this.today = today;
        }

        void tell() {
            prepare();
            var lanes = state().lanes().stream().map(it -> it.id().id()).toList();
            content.cards().forEach(card -> tell(card, lanes));
            deeds.sort(Comparator.comparing(Deed::ago).reversed());
            deeds.forEach(this::happen);
        }

        private void prepare() {
            var ago = Duration.ofDays(content.daysAgo()).plusHours(1);
            var titles = new HashMap<String, @Nullable String>();
            content.translations().forEach((tag, title) -> titles.put(Field.translation(tag), title));
            happen(new Deed(ago, content.starter(), edits(ItemId.board(board.value()), titles)));
            content.labels().forEach(label -> {
                var id = TimeOrderedId.next();
                labels.put(label.title(), id);
                var adding = new Command.AddLabel(id, label.title(), label.colour());
                happen(new Deed(ago, content.starter(), () -> does(adding)));
            });
        }

        private void tell(DemoCard card, List<UUID> lanes) {
            var id = TimeOrderedId.next();
            var item = ItemId.card(id);
            var ago = Duration.ofDays(card.daysAgo());
            var first = card.former() == null ? card.title() : card.former();
            var adding = new Command.AddCard(id, lanes.get(card.lanes().getFirst()), first, card.language());
            deeds.add(new Deed(ago, card.by(), () -> does(adding)));
            ago = ago.minusMinutes(4);
            deeds.add(new Deed(ago, card.by(), edits(item, facts(card))));
            if (card.description() != null) {
                deeds.add(new Deed(ago.minusMinutes(1), card.by(), () -> describe(card, id)));
            }
            if (!card.translations().isEmpty()) {
                ago = ago.minus(BETWEEN);
                deeds.add(new Deed(ago, translator(card), edits(item, translations(card))));
            }
            if (card.former() != null) {
                ago = ago.minus(BETWEEN);
                deeds.add(new Deed(ago, card.by(), edits(item, Map.of(Field.TITLE, card.title()))));
            }
            var steps = 2 * card.lanes().size() + card.checklist().size();
            var pace = ago.dividedBy(steps);
            for (int lane : card.lanes().subList(1, card.lanes().size())) {
                ago = ago.minus(pace);
                deeds.add(
                        new Deed(ago, mover(card), () -> does(new Command.MoveCard(id, lanes.get(lane), null, null))));
            }
            tick(card, item, ago, pace);
        }

        private void tick(DemoCard card, ItemId item, Duration moved, Duration pace) {
            var ago = moved;
            for (var point : card.checklist()) {
                var id = TimeOrderedId.next();
                deeds.add(
                        new Deed(moved.minusMinutes(2), card.by(), edits(item, Map.of(Field.check(id), point.text()))));
                if (point.done()) {
                    ago = ago.minus(pace);
                    deeds.add(new Deed(ago, mover(card), edits(item, Map.of(Field.done(id), Field.YES))));
                }
            }
        }

        private Map<String, @Nullable String> facts(DemoCard card) {
            var values = new HashMap<String, @Nullable String>();
            if (card.due() != null) {
                values.put(Field.DUE, today.plusDays(card.due()).toString());
            }
            card.labels().forEach(label -> values.put(Field.label(labels.get(label)), Field.YES));
            card.assignees()
                    .forEach(email -> values.put(Field.assignee(person(email).value()), Field.YES));
            if (values.isEmpty()) {
                values.put(Field.LANGUAGE, card.language());
            }
            return values;
        }

        private static Map<String, @Nullable String> translations(DemoCard card) {
            var values = new HashMap<String, @Nullable String>();
            card.translations().forEach((tag, text) -> values.put(Field.translation(tag), text));
            return values;
        }

        /** Somebody of the other city. */
        private static String translator(DemoCard card) {
            return card.by().contains("bielefeld")
                    ? "facilitator.tampere@demo.example"
                    : "facilitator.bielefeld@demo.example";
        }

        private static String mover(DemoCard card) {
            return card.assignees().isEmpty() ? card.by() : card.assignees().getLast();
        }

        private void describe(DemoCard card, UUID id) {
            var subject = Cards.subject(id);
            var words = Objects.requireNonNull(card.description());
            texts.become(subject, words, UUID.randomUUID(), person(card.by())).join();
            texts.settle(subject);
        }

        private Runnable edits(ItemId item, Map<String, @Nullable String> values) {
            return () -> does(new Command.SetFields(item.toString(), values));
        }

        private void does(Command command) {
            var outcome = commands.submit(board, TimeOrderedId.next(), state().revision(), command)
                    .join();
            if (outcome instanceof Outcome.NotDone not) {
                throw new IllegalStateException("The demo board refuses " + command + ": " + not.refusal());
            }
        }

        private void happen(Deed deed) {
            clock.goBack(deed.ago());
            people.does(person(deed.by()), deed.act());
        }

        private BoardState state() {
            return catalog.find(board).orElseThrow().board().state();
        }
    }
}
