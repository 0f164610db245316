package org.citylabs.board;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Colour;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;

/** What people might do on a board that looks as it does to them; some of it no longer possible, some never. */
final class RandomCommands {

    /** One for each thing that can be done. */
    enum Deed {
        ADD_LANE,
        MOVE_LANE,
        RENAME_LANE,
        COLOUR_LANE,
        ARCHIVE_LANE,
        ADD_CARD,
        MOVE_CARD,
        RENAME,
        TRANSLATE,
        DESCRIBE,
        ASSIGN,
        LABEL,
        ADD_LABEL,
        DROP_LABEL,
        DUE,
        CHECK,
        LINK,
        ARCHIVE,
        DELETE,
        BRING_BACK,
        GROUP,
        UNGROUP,
        SORT,
        UNDO,
        REDO,
        RESTORE_CARD,
        RESTORE_BOARD,
        IMPORT,
        NONSENSE
    }

    private final RandomGenerator random;
    private final List<PersonId> people;
    private final Map<Deed, Integer> counted = new EnumMap<>(Deed.class);

    RandomCommands(RandomGenerator random, List<PersonId> people) {
        this.random = random;
        this.people = people;
    }

    /** How often each was thought of. */
    Map<Deed, Integer> counted() {
        return counted;
    }

    Command next(BoardState seen) {
        var deed = deed(seen);
        counted.merge(deed, 1, Integer::sum);
        return command(deed, seen);
    }

    private Deed deed(BoardState seen) {
        if (seen.lanes().size() < 2) {
            // archived ones count as well, so that the limit would soon leave nothing to do
            return seen.all(ItemId.Kind.LANE).count() < 10 ? Deed.ADD_LANE : Deed.ARCHIVE_LANE;
        }
        if (random.nextInt(3) == 0) {
            return random.nextBoolean() ? Deed.MOVE_CARD : Deed.ADD_CARD;
        }
        var deed = Deed.values()[random.nextInt(Deed.values().length)];
        var rare = deed == Deed.RESTORE_BOARD || deed == Deed.ARCHIVE_LANE;
        return rare && random.nextInt(4) > 0 ? Deed.MOVE_CARD : deed;
    }

    private Command command(Deed deed, BoardState seen) {
        return switch (deed) {
            case ADD_LANE -> new Command.AddLane(id(), words(), "de");
            case MOVE_LANE -> new Command.MoveLane(lane(seen), random.nextBoolean() ? null : lane(seen));
            case RENAME_LANE -> edit(ItemId.lane(lane(seen)), Field.TITLE, words());
            case COLOUR_LANE -> edit(ItemId.lane(lane(seen)), Field.COLOUR, colour());
            case ARCHIVE_LANE -> edit(ItemId.lane(any(seen, ItemId.Kind.LANE)), Field.ARCHIVED, yesOrNo());
            case ADD_CARD -> new Command.AddCard(id(), lane(seen), words(), "fi");
            case MOVE_CARD -> move(seen);
            case RENAME -> edit(card(seen), Field.TITLE, words());
            case TRANSLATE -> edit(card(seen), Field.translation("sv"), words());
            case DESCRIBE -> new Command.Describe(card(seen).id(), words());
            case ASSIGN -> edit(card(seen), Field.assignee(person().value()), yesOrNo());
            case LABEL -> edit(card(seen), Field.label(any(seen, ItemId.Kind.LABEL)), yesOrNo());
            case ADD_LABEL -> new Command.AddLabel(id(), words(), colour());
            case DROP_LABEL -> edit(ItemId.label(any(seen, ItemId.Kind.LABEL)), Field.DELETED, yesOrNo());
            case DUE -> edit(card(seen), Field.DUE, "2027-0%d-01".formatted(1 + random.nextInt(9)));
            case CHECK -> check(seen);
            case LINK -> edit(card(seen), Field.link(id()), "https://example.org/" + random.nextInt(100));
            case ARCHIVE -> edit(ItemId.card(any(seen, ItemId.Kind.CARD)), Field.ARCHIVED, yesOrNo());
            case DELETE -> edit(card(seen), Field.DELETED, Field.YES);
            case BRING_BACK -> edit(ItemId.card(any(seen, ItemId.Kind.CARD)), Field.DELETED, null);
            case GROUP -> new Command.Group(card(seen).id(), List.of(card(seen).id()));
            case UNGROUP -> new Command.Ungroup(any(seen, ItemId.Kind.CARD));
            case SORT -> new Command.SortByDots(lane(seen));
            case UNDO -> new Command.Undo(below(seen));
            case REDO -> new Command.Redo(below(seen));
            case RESTORE_CARD -> new Command.Restore(revision(seen), any(seen, ItemId.Kind.CARD));
            case RESTORE_BOARD -> new Command.Restore(revision(seen), null);
            case IMPORT -> imported(seen);
            case NONSENSE -> nonsense(seen);
        };
    }

    private Command move(BoardState seen) {
        var lane = lane(seen);
        var cards = seen.cards(lane);
        var after =
                cards.isEmpty() || random.nextBoolean() ? null : one(cards).id().id();
        var before =
                cards.isEmpty() || random.nextBoolean() ? null : one(cards).id().id();
        return new Command.MoveCard(card(seen).id(), lane, after, before);
    }

    private Command check(BoardState seen) {
        var card = card(seen);
        var points = seen.find(card).map(Item::checklist).orElse(List.of());
        if (points.isEmpty() || random.nextBoolean()) {
            return edit(card, Field.check(id()), words());
        }
        return edit(card, Field.done(one(points).id()), yesOrNo());
    }

    private Command imported(BoardState seen) {
        var items = new HashMap<ItemId, Map<String, String>>();
        for (int i = 0; i < 3; i++) {
            items.put(
                    ItemId.card(id()),
                    Map.of(
                            Field.TITLE,
                            words(),
                            Field.LANGUAGE,
                            "en",
                            Field.PLACE,
                            lane(seen).toString()));
        }
        return new Command.Fill(Change.Kind.IMPORT, seen.head().id(), items);
    }

    private Command nonsense(BoardState seen) {
        return switch (random.nextInt(6)) {
            case 0 -> edit(card(seen), Field.TITLE, " ");
            case 1 -> edit(card(seen), Field.PLACE, lane(seen) + "/zzz");
            case 2 -> new Command.MoveCard(id(), lane(seen), null, null);
            case 3 -> new Command.AddCard(any(seen, ItemId.Kind.CARD), lane(seen), "again", "en");
            case 4 -> new Command.SetFields("card:nobody", Map.of(Field.TITLE, "x"));
            default -> new Command.Restore(seen.revision() + 1_000_000, null);
        };
    }

    private static Command edit(ItemId item, String field, String value) {
        var values = new HashMap<String, String>();
        values.put(field, value);
        return new Command.SetFields(item.toString(), values);
    }

    private UUID lane(BoardState seen) {
        return seen.lanes().isEmpty() ? id() : one(seen.lanes()).id().id();
    }

    /** Mostly one that is there to be seen. */
    private ItemId card(BoardState seen) {
        var shown = seen.lanes().stream()
                .flatMap(lane -> seen.cards(lane.id().id()).stream())
                .toList();
        return shown.isEmpty() || random.nextInt(8) == 0
                ? ItemId.card(any(seen, ItemId.Kind.CARD))
                : one(shown).id();
    }

    private UUID any(BoardState seen, ItemId.Kind kind) {
        var all = seen.all(kind).map(Item::id).sorted().toList();
        return all.isEmpty() ? id() : one(all).id();
    }

    private PersonId person() {
        return one(people);
    }

    private Long below(BoardState seen) {
        return random.nextInt(4) > 0 ? null : revision(seen);
    }

    private long revision(BoardState seen) {
        return random.nextLong(seen.revision() + 1);
    }

    private String yesOrNo() {
        return random.nextBoolean() ? Field.YES : null;
    }

    private String colour() {
        return Colour.values()[random.nextInt(Colour.values().length)].key();
    }

    private String words() {
        return "Words " + random.nextInt(1_000);
    }

    private UUID id() {
        return id(random);
    }

    /** A random UUID of version 4, as a seed decides. */
    static UUID id(RandomGenerator random) {
        return new UUID(
                random.nextLong() & ~0xf000L | 0x4000L,
                random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
