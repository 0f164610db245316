package org.citylabs.board;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Order;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.springframework.boot.test.context.TestComponent;

/** Fills boards as people would have, in one change: for tests and figures that are about something else. */
@TestComponent
public class BoardFilling {

    private static final String[] TITLES = {
        "Ask the tram company about night lines", "Map where people miss a bicycle path", "Count cars at the station",
        "Find a street for the first school zone", "Talk to the shops of the old town", "Compare what charging costs",
        "Invite the students' council", "Write down what Tampere learnt from its trams", "A day without cars"
    };
    private static final String[] GERMAN = {
        "Die Verkehrsbetriebe nach Nachtlinien fragen", "Karte der fehlenden Radwege", "Autos am Bahnhof zählen",
        "Eine Straße für die erste Schulzone finden", "Mit den Läden der Altstadt reden",
                "Vergleichen, was Laden kostet",
        "Den Studierendenrat einladen", "Aufschreiben, was Tampere von seinen Straßenbahnen lernte",
                "Ein Tag ohne Autos"
    };
    private static final String DESCRIPTION = "We have agreed on this in May. ".repeat(8);
    private static final int LABELS = 8;

    private static final int AT_ONCE = 500;

    private final LiveBoards boards;
    private final ChangeLog log;

    BoardFilling(LiveBoards boards, ChangeLog log) {
        this.boards = boards;
        this.log = log;
    }

    /**
     * Adds cards to the lanes that are there: each with one or two labels, half of them translated, a third with a due
     * date or somebody who does it, some with a description or a checklist.
     */
    public void fill(BoardId board, List<PersonId> people, int cards) {
        if (cards == 0) {
            return;
        }
        var random = new Random(7);
        var lanes = lanes(board);
        var content = new LinkedHashMap<ItemId, Map<String, String>>();
        var labels = new UUID[LABELS];
        for (int i = 0; i < LABELS; i++) {
            labels[i] = TimeOrderedId.next();
            content.put(
                    ItemId.label(labels[i]),
                    Map.of(
                            Field.TITLE,
                            "Topic " + i,
                            Field.COLOUR,
                            List.of("blue", "teal", "red").get(i % 3)));
        }
        for (int i = 0; i < cards; i++) {
            content.put(
                    ItemId.card(TimeOrderedId.next()), card(random, i, lanes.get(i % lanes.size()), labels, people));
        }
        var by = people.getFirst();
        var fill = new Command.Fill(Change.Kind.IMPORT, ItemId.board(board.value()), content);
        var outcome =
                live(board).submit(new Order(TimeOrderedId.next(), by, 0, fill)).join();
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static Map<String, String> card(Random random, int i, UUID lane, UUID[] labels, List<PersonId> people) {
        var fields = new HashMap<>(Map.ofEntries(
                entry(Field.TITLE, TITLES[i % TITLES.length] + " " + i),
                entry(Field.LANGUAGE, "en"),
                entry(Field.PLACE, lane.toString()),
                entry(Field.label(labels[i % LABELS]), Field.YES)));
        if (i % 2 == 0) {
            fields.put(Field.translation("de"), GERMAN[i % GERMAN.length] + " " + i);
            fields.put(Field.label(labels[random.nextInt(LABELS)]), Field.YES);
        }
        if (i % 3 == 0) {
            fields.put(
                    Field.DUE,
                    LocalDate.of(2027, 1, 1).plusDays(random.nextInt(300)).toString());
            fields.put(Field.assignee(people.get(random.nextInt(people.size())).value()), Field.YES);
        }
        if (i % 5 == 0) {
            fields.put(Field.DESCRIPTION, DESCRIPTION);
            for (int point = 0; point < 3; point++) {
                fields.put(Field.check(TimeOrderedId.next()), "Step " + point);
            }
        }
        return fields;
    }

    /** Moves cards about, until the board has had so many changes. */
    public void live(BoardId board, PersonId by, long changes) {
        var random = new Random(11);
        var lanes = lanes(board);
        var cards = cards(board);
        while (live(board).state().revision() < changes) {
            var now = (int) Math.min(AT_ONCE, changes - live(board).state().revision());
            var answers = IntStream.range(0, now)
                    .mapToObj(_ -> new Command.MoveCard(
                            cards.get(random.nextInt(cards.size())),
                            lanes.get(random.nextInt(lanes.size())),
                            null,
                            null))
                    .map(move -> live(board).submit(new Order(TimeOrderedId.next(), by, 0, move)))
                    .toList();
            answers.forEach(CompletableFuture::join);
        }
    }

    /** Reads a board as when somebody is the first to open it. */
    public void read(BoardId board) {
        log.read(board).orElseThrow();
    }

    /** Boards that nobody looks at leave memory. */
    public void forget() {
        boards.forgetIdle();
    }

    public List<UUID> lanes(BoardId board) {
        return live(board).state().lanes().stream().map(BoardFilling::id).toList();
    }

    /** Those that are shown. */
    public List<UUID> cards(BoardId board) {
        var state = live(board).state();
        return state.lanes().stream()
                .flatMap(lane -> state.cards(lane.id().id()).stream())
                .map(BoardFilling::id)
                .toList();
    }

    private static UUID id(Item item) {
        return item.id().id();
    }

    private LiveBoard live(BoardId board) {
        return boards.find(board).orElseThrow();
    }
}
