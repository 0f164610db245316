package org.citylabs.board.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.citylabs.identity.PersonId;

/**
 * Lets what comes from outside pass the rules that hold for people at a page, before it is filled into a board: one
 * thing, field by field. The language of a title comes before its translations.
 */
public final class FieldCheck {

    private final ItemId id;
    private final PersonId by;
    private final FieldRules rules;
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private Item item;

    /**
     * @param board has the labels that can be put on a card
     * @param surroundings know who can be given a card
     */
    public FieldCheck(ItemId id, PersonId by, BoardState board, Surroundings surroundings) {
        this.id = id;
        this.by = by;
        this.rules = new FieldRules(board, surroundings);
        this.item = new Item(id, Map.of());
    }

    /** Takes a value as it is to be kept; else says why not. An empty one is nothing to keep. */
    public Optional<Refusal> take(String field, String value) {
        try {
            var kept = rules.checked(item, field, value);
            if (kept != null) {
                keep(field, kept);
            }
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.refusal());
        }
    }

    /** Keeps what no page can set, for whoever made the value. */
    public void keep(String field, String value) {
        accepted.put(field, value);
        item = item.with(field, new Cell(value, 1, by));
    }

    /** The thing as far as it was taken. */
    public Item item() {
        return item;
    }

    public ItemId id() {
        return id;
    }

    /** What was taken, fit for a {@link Command.Fill}. */
    public Map<String, String> accepted() {
        return Map.copyOf(accepted);
    }
}
