package org.citylabs.board.state;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Rank;
import org.jspecify.annotations.Nullable;

/** A lane, card or label, or the board itself, as it is at some revision. */
public record Item(ItemId id, Map<String, Cell> cells) {

    /** In the order of a lane, or of lanes: by rank, ties by id (B5). */
    static final Comparator<Item> IN_ORDER =
            Comparator.comparing(Item::rank).thenComparing(item -> item.id().id());

    public Item {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /** What a field holds; absent if it was never given, or was emptied. */
    public @Nullable String get(String field) {
        var cell = cells.get(field);
        return cell == null ? null : cell.value();
    }

    public Optional<String> find(String field) {
        return Optional.ofNullable(get(field));
    }

    public boolean is(String field) {
        return get(field) != null;
    }

    /** The revision at which it last changed. */
    public long revision() {
        return cells.values().stream().mapToLong(Cell::revision).max().orElse(0);
    }

    /** Who changed it last. */
    public Optional<PersonId> changedBy() {
        return cells.values().stream()
                .max(Comparator.comparingLong(Cell::revision))
                .map(Cell::by);
    }

    public String title() {
        return find(Field.TITLE).orElse("");
    }

    /** Tag of the language of the title. */
    public String language() {
        return find(Field.LANGUAGE).orElse("und");
    }

    /** The title in other languages, by their tags. */
    public Map<String, Translation> translations() {
        var original = cells.get(Field.TITLE);
        var result = new TreeMap<String, Translation>();
        cells.forEach((field, cell) -> {
            if (field.startsWith(Field.TRANSLATION) && cell.value() != null && original != null) {
                var language = field.substring(Field.TRANSLATION.length());
                var outdated = cell.revision() < original.revision() || cameStale(language, cell);
                result.put(language, new Translation(cell.value(), cell.by(), outdated));
            }
        });
        return result;
    }

    private boolean cameStale(String language, Cell translation) {
        var stale = cells.get(Field.stale(language));
        return stale != null && stale.value() != null && stale.revision() == translation.revision();
    }

    /** Where a card is. */
    public Place place() {
        return Place.of(find(Field.PLACE).orElseThrow());
    }

    /** The rank of a lane, or that of a card in its lane. */
    public Rank rank() {
        return id.kind() == ItemId.Kind.CARD
                ? place().rank()
                : new Rank(find(Field.RANK).orElseThrow());
    }

    /** Whether it stands on the board, neither archived nor deleted. */
    public boolean isShown() {
        return !is(Field.ARCHIVED) && !is(Field.DELETED);
    }

    /** The card that it is a part of. */
    public Optional<UUID> partOf() {
        return find(Field.PART_OF).map(UUID::fromString);
    }

    /** Who wrote it, where it came from a round of writing and they put their name to it. */
    public Optional<PersonId> author() {
        return find(Field.AUTHOR).map(UUID::fromString).map(PersonId::new);
    }

    /** Whether it stands in a lane: shown, and no part of another. */
    public boolean stands() {
        return isShown() && !is(Field.PART_OF);
    }

    /** How many dots it got in the latest vote; empty if it was in none. */
    public Optional<Integer> dots() {
        return find(Field.DOTS).map(Integer::valueOf);
    }

    public Set<UUID> labels() {
        return present(Field.LABEL).collect(Collectors.toUnmodifiableSet());
    }

    public Set<PersonId> assignees() {
        return present(Field.ASSIGNEE).map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** In the order in which they were added. */
    public List<CheckPoint> checklist() {
        return present(Field.CHECK)
                .map(it -> new CheckPoint(it, find(Field.check(it)).orElse(""), is(Field.done(it))))
                .toList();
    }

    /** In the order in which they were added. */
    public List<Link> links() {
        return present(Field.LINK)
                .map(it -> new Link(
                        it,
                        find(Field.link(it)).orElse(""),
                        find(Field.linkName(it)).orElse("")))
                .toList();
    }

    /** @param outdated whether the original has changed since */
    public record Translation(String text, PersonId by, boolean outdated) {}

    public record CheckPoint(UUID id, String text, boolean done) {}

    public record Link(UUID id, String address, String name) {}

    Item with(String field, Cell cell) {
        var changed = new TreeMap<>(cells);
        changed.put(field, cell);
        return new Item(id, changed);
    }

    // ids are made in order of time, and the cells are sorted by their names
    private Stream<UUID> present(String prefix) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().length() == prefix.length() + 36
                        && cell.getKey().startsWith(prefix)
                        && cell.getValue().value() != null)
                .map(cell -> UUID.fromString(cell.getKey().substring(prefix.length())));
    }
}
