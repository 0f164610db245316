package org.citylabs.board.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Takes words out of a board's log, and leaves a placeholder (B15). First it learns from all changes which words are
 * meant; then it finds them wherever they stand on the same field: in a later change that replaced them, in somebody
 * else's undoing, in items and snapshots. Changes alone would not do, since only some say who wrote what they carry.
 *
 * <p>Words are titles, translations, descriptions, points of checklists, and links. Who did what when, and where a
 * card stands, stays.
 */
public final class Erasing {

    /** Stands for words that are gone, in any language. */
    public static final String PLACEHOLDER = "[…]";

    /** Stands for an address that is gone; names of this kind never lead anywhere (RFC 2606). */
    public static final String NO_ADDRESS = "https://erased.invalid/";

    private static final Set<String> WORDS = Set.of("title", "description", "check", "link");

    /** Changes that bring back what somebody had written before. */
    private static final Set<Change.Kind> REPEATING =
            Set.of(Change.Kind.UNDO, Change.Kind.REDO, Change.Kind.RESTORE, Change.Kind.ERASURE);

    private final @Nullable PersonId writer;
    private final @Nullable ItemId item;
    private final Set<String> fields;
    private final Map<Where, Set<String>> written = new HashMap<>();

    private record Where(ItemId item, String field) {}

    private Erasing(@Nullable PersonId writer, @Nullable ItemId item, Set<String> fields) {
        this.writer = writer;
        this.item = item;
        this.fields = fields;
    }

    /** All that a person has written, on every item of the board. What others wrote in its place stays. */
    public static Erasing writingOf(PersonId writer) {
        return new Erasing(writer, null, WORDS);
    }

    /** All that one card ever held, whoever wrote it. */
    public static Erasing contentOf(ItemId card) {
        return new Erasing(null, card, WORDS);
    }

    /**
     * The same, but only in some fields.
     *
     * @param fields of title (with its translations), description, check (points of the checklist), link
     */
    public Erasing only(Set<String> fields) {
        if (!WORDS.containsAll(fields)) {
            throw new IllegalArgumentException("No words are held by all of " + fields);
        }
        return new Erasing(writer, item, fields);
    }

    /** What the entry about it is about: the one card, or else the board. */
    public ItemId about(ItemId board) {
        return item == null ? board : item;
    }

    /** The only item that is concerned; absent if any may be. */
    public @Nullable ItemId item() {
        return item;
    }

    /** Must have been called with every change that may carry the words, before anything is asked. */
    public void learn(Change change) {
        if (writer != null && (!writer.equals(change.by()) || REPEATING.contains(change.kind()))) {
            return;
        }
        for (var edit : change.edits()) {
            if (isChosen(edit.item(), edit.field()) && edit.after() != null) {
                written.computeIfAbsent(new Where(edit.item(), edit.field()), _ -> new HashSet<>())
                        .add(edit.after());
            }
        }
    }

    /** What is left of the edits of a change; equal ones if nothing in them is to go. */
    public List<Edit> rest(Change change) {
        return change.edits().stream().map(this::rest).toList();
    }

    /** What is left of an item as it is or was. */
    public Item rest(Item of) {
        var cells = new HashMap<>(of.cells());
        cells.replaceAll((field, cell) -> new Cell(rest(of.id(), field, cell.value()), cell.revision(), cell.by()));
        return new Item(of.id(), cells);
    }

    private boolean isChosen(ItemId of, String field) {
        var family = field.split("[:@]", 2)[0];
        return fields.contains(family) && !field.endsWith(Field.DONE) && (item == null || item.equals(of));
    }

    private Edit rest(Edit edit) {
        return new Edit(
                edit.item(),
                edit.field(),
                rest(edit.item(), edit.field(), edit.before()),
                rest(edit.item(), edit.field(), edit.after()),
                edit.over());
    }

    private @Nullable String rest(ItemId of, String field, @Nullable String value) {
        var gone = value != null
                && written.getOrDefault(new Where(of, field), Set.of()).contains(value);
        return gone ? placeholder(field) : value;
    }

    private static String placeholder(String field) {
        var isAddress = field.startsWith(Field.LINK) && !field.endsWith(Field.NAME);
        return isAddress ? NO_ADDRESS : PLACEHOLDER;
    }
}
