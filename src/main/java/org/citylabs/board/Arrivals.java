package org.citylabs.board;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citylabs.board.Incoming.Thing;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.FieldCheck;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Limits;
import org.citylabs.board.state.Surroundings;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.lab.LabId;
import org.jspecify.annotations.Nullable;

/** Gathers what a file holds, thing by thing, under the rules of boards; and what of it must stay behind, and why. */
final class Arrivals {

    /** So many reasons are kept. */
    private static final int REASONS = 500;

    /** What one change may carry, so that the database takes it at once. */
    private static final int BYTES = 8 * 1024 * 1024;

    private static final String NO_LANE = "board.import.left.no-lane";
    private static final String NO_LABEL = "board.import.left.no-label";
    private static final String UNCHECKED = "board.import.left.origin";

    private final LabId lab;
    private final PersonId by;
    private final Surroundings members;
    private final String language;
    private final Map<String, String> head = new HashMap<>();
    private final Map<UUID, Thing> lanes = new LinkedHashMap<>();
    private final Map<UUID, Thing> labels = new LinkedHashMap<>();
    private final List<Item> labelItems = new ArrayList<>();
    private final Set<UUID> cardKeys = new HashSet<>();
    private final List<Thing> cards = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private @Nullable BoardState board;
    private int leftOutInAll;
    private long bytes;

    /** @param language of titles for which the file names none */
    Arrivals(LabId lab, PersonId by, Set<PersonId> members, String language) {
        this.lab = lab;
        this.by = by;
        this.members = new Members(members);
        this.language = language;
    }

    Incoming incoming() {
        return new Incoming(
                lab, head, List.copyOf(lanes.values()), List.copyOf(labels.values()), cards, leftOut, leftOutInAll);
    }

    void leaveOut(LeftOut what) {
        leftOutInAll++;
        if (leftOut.size() < REASONS) {
            leftOut.add(what);
        }
    }

    void head(int line, Portable.Head read) {
        var check = check(ItemId.board(TimeOrderedId.next()));
        if (titles(check, line, read.title(), read.language(), read.translations())) {
            head.putAll(check.accepted());
        }
    }

    void lane(int line, Portable.Lane read) {
        requireRoom(lanes.size() + 1, Limits.LANES, "board.import.too-many-lanes", line);
        var check = check(ItemId.lane(TimeOrderedId.next()));
        if (titles(check, line, read.title(), read.language(), read.translations())) {
            take(check, line, Field.COLOUR, read.colour());
            keepIf(check, Field.ARCHIVED, read.archived());
            var key = read.id() == null ? check.id().id() : read.id();
            lanes.put(key, thing(key, check, line, null, List.of(), null));
        }
    }

    void label(int line, Portable.Label read) {
        requireRoom(labels.size() + 1, Limits.LABELS, "board.import.too-many-labels", line);
        var check = check(ItemId.label(TimeOrderedId.next()));
        if (take(check, line, Field.TITLE, filled(read.title()))
                && take(check, line, Field.COLOUR, read.colour() == null ? "grey" : read.colour())) {
            var key = read.id() == null ? check.id().id() : read.id();
            labelItems.add(new Item(ItemId.label(key), check.item().cells()));
            keepIf(check, Field.DELETED, read.deleted());
            labels.put(key, thing(key, check, line, null, List.of(), null));
        }
    }

    /** Lanes and labels come before all cards. */
    void card(int line, Portable.Card read) {
        requireRoom(cards.size() + 1, Limits.CARDS, "board.import.too-many-cards", line);
        if (read.lane() == null || !lanes.containsKey(read.lane())) {
            leaveOut(LeftOut.of(line, name(read.title()), NO_LANE));
            return;
        }
        var check = check(ItemId.card(TimeOrderedId.next()));
        if (!titles(check, line, read.title(), read.language(), read.translations())) {
            return;
        }
        take(check, line, Field.DESCRIPTION, read.description());
        take(check, line, Field.DUE, read.due());
        points(check, line, read.checklist());
        links(check, line, read.links());
        list(read.people()).forEach(it -> take(check, line, Field.assignee(it), Field.YES));
        keepIf(check, Field.ARCHIVED, read.archived());
        keepIf(check, Field.DELETED, read.deleted());
        if (read.origin() != null || read.cameFrom() != null || read.movedTo() != null) {
            leaveOut(LeftOut.of(line, name(read.title()), UNCHECKED));
        }
        var key = read.id() == null || !cardKeys.add(read.id()) ? check.id().id() : read.id();
        cards.add(thing(key, check, line, read.lane(), labels(check, line, read.labels()), read.partOf()));
    }

    Optional<UUID> laneNamed(String title) {
        return lanes.values().stream()
                .filter(lane -> title.strip().equals(lane.values().get(Field.TITLE)))
                .map(Thing::key)
                .findFirst();
    }

    Optional<UUID> labelNamed(String title) {
        return labels.values().stream()
                .filter(label -> title.strip().equals(label.values().get(Field.TITLE)))
                .map(Thing::key)
                .findFirst();
    }

    private boolean titles(
            FieldCheck check,
            int line,
            @Nullable String title,
            @Nullable String tag,
            @Nullable Map<String, Portable.Translated> translations) {
        if (!take(check, line, Field.TITLE, filled(title))) {
            return false;
        }
        if (tag == null || tag.isBlank() || !take(check, line, Field.LANGUAGE, tag.strip())) {
            check.keep(Field.LANGUAGE, language);
        }
        if (translations != null) {
            translations.forEach((other, it) -> {
                if (it != null && take(check, line, Field.translation(other), it.text()) && it.outdated()) {
                    check.keep(Field.stale(other), Field.YES);
                }
            });
        }
        return true;
    }

    private void points(FieldCheck check, int line, @Nullable List<Portable.Point> points) {
        var read = list(points);
        var ids = Incoming.ids(read.size());
        for (var point : read) {
            var id = ids.next();
            var taken = point != null && take(check, line, Field.check(id), point.text());
            if (taken && check.item().is(Field.check(id))) {
                keepIf(check, Field.done(id), point.done());
            } else if (!taken && check.item().checklist().size() >= Limits.ENTRIES) {
                return; // it was said once that there is no room for more
            }
        }
    }

    private void links(FieldCheck check, int line, @Nullable List<Portable.Link> links) {
        var read = list(links);
        var ids = Incoming.ids(read.size());
        for (var link : read) {
            var id = ids.next();
            var taken = link != null && take(check, line, Field.link(id), link.address());
            if (taken && check.item().is(Field.link(id))) {
                take(check, line, Field.linkName(id), link.name());
            } else if (!taken && check.item().links().size() >= Limits.ENTRIES) {
                return;
            }
        }
    }

    /** Their keys; the rules speak about labels that the board has, so they are asked about those in the file. */
    private List<UUID> labels(FieldCheck check, int line, @Nullable List<UUID> read) {
        var result = new ArrayList<UUID>();
        var trial = new FieldCheck(check.id(), by, board(), members);
        for (var label : list(read)) {
            if (label == null || !labels.containsKey(label)) {
                leaveOut(LeftOut.of(line, check.item().title(), NO_LABEL));
            } else if (take(trial, line, Field.label(label), Field.YES)) {
                result.add(label);
            }
        }
        return result.stream().distinct().toList();
    }

    private static <T> List<T> list(@Nullable List<T> read) {
        return read == null ? List.of() : read;
    }

    private BoardState board() {
        if (board == null) {
            board = BoardState.of(TimeOrderedId.next(), 0, labelItems);
        }
        return board;
    }

    private FieldCheck check(ItemId id) {
        return new FieldCheck(id, by, BoardState.empty(id.id()), members);
    }

    private boolean take(FieldCheck check, int line, String field, @Nullable String value) {
        if (value == null) {
            return true;
        }
        var refusal = check.take(field, value);
        refusal.ifPresent(it -> leaveOut(LeftOut.of(line, name(check, field, value), it)));
        return refusal.isEmpty();
    }

    private static String name(FieldCheck check, String field, String value) {
        var title = check.item().title();
        return title.isEmpty() && field.equals(Field.TITLE) ? name(value) : title;
    }

    private static String name(@Nullable String title) {
        var name = title == null ? "" : title.strip();
        return name.codePointCount(0, name.length()) <= 60
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 60)) + "…";
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void keepIf(FieldCheck check, String field, boolean holds) {
        if (holds) {
            check.keep(field, Field.YES);
        }
    }

    private Thing thing(
            UUID key, FieldCheck check, int line, @Nullable UUID lane, List<UUID> labels, @Nullable UUID partOf) {
        var values = check.accepted();
        values.forEach((field, value) -> bytes += field.length() + value.getBytes(StandardCharsets.UTF_8).length);
        require(bytes <= BYTES, "board.import.too-much", line, BYTES / 1024 / 1024);
        return new Thing(key, values, lane, labels, partOf);
    }

    private static void requireRoom(int count, int limit, String problem, int line) {
        require(count <= limit, problem, line, limit);
    }

    static void require(boolean holds, String problem, Object... details) {
        new Check().that(BoardImport.FILE, problem, holds, details).orThrow();
    }

    /** The rules ask who can be given a card, and nothing else, of what is only being read. */
    private record Members(Set<PersonId> people) implements Surroundings {

        @Override
        public boolean isMember(PersonId person) {
            return people.contains(person);
        }

        @Override
        public List<Change> latestOf(PersonId person) {
            return List.of();
        }

        @Override
        public Optional<BoardState> at(long revision) {
            return Optional.empty();
        }
    }
}
