package org.citylabs.board.state;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do on a board. New things carry ids made where they were thought of, so that a command can
 * be sent again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "add-lane", value = Command.AddLane.class),
    @JsonSubTypes.Type(name = "move-lane", value = Command.MoveLane.class),
    @JsonSubTypes.Type(name = "add-card", value = Command.AddCard.class),
    @JsonSubTypes.Type(name = "move-card", value = Command.MoveCard.class),
    @JsonSubTypes.Type(name = "add-label", value = Command.AddLabel.class),
    @JsonSubTypes.Type(name = "edit", value = Command.SetFields.class),
    @JsonSubTypes.Type(name = "group", value = Command.Group.class),
    @JsonSubTypes.Type(name = "ungroup", value = Command.Ungroup.class),
    @JsonSubTypes.Type(name = "sort", value = Command.SortByDots.class),
    @JsonSubTypes.Type(name = "undo", value = Command.Undo.class),
    @JsonSubTypes.Type(name = "redo", value = Command.Redo.class),
    @JsonSubTypes.Type(name = "restore", value = Command.Restore.class)
})
public sealed interface Command {

    /** Adds a lane at the end of the board. */
    record AddLane(UUID id, String title, String language) implements Command {}

    /**
     * Puts a lane elsewhere.
     *
     * @param after the lane that it shall stand after; absent for the first place
     */
    record MoveLane(UUID lane, @Nullable UUID after) implements Command {}

    /** Adds a card at the end of a lane. */
    record AddCard(UUID id, UUID lane, String title, String language) implements Command {}

    /**
     * Puts a card elsewhere: after a card, or else before one. Where neither stands in that lane any more, it comes to
     * the end.
     */
    record MoveCard(
            UUID card,
            UUID lane,
            @Nullable UUID after,
            @Nullable UUID before) implements Command {}

    record AddLabel(UUID id, String title, String colour) implements Command {}

    /**
     * Gives fields of one item new values, all of them or none.
     *
     * @param item as {@link ItemId} is written
     * @param values by {@link Field}; an absent value empties the field
     */
    record SetFields(String item, Map<String, @Nullable String> values) implements Command {}

    /**
     * Makes cards parts of another one, which stands for all of them. Parts of theirs come along.
     *
     * @param into if it has become a part itself meanwhile, the one that it is a part of is meant
     */
    record Group(UUID into, List<UUID> cards) implements Command {}

    /** Makes a part a card of its own again, below the one that it was a part of. */
    record Ungroup(UUID card) implements Command {}

    /** Puts the cards of a lane in the order of the latest vote; those with as many dots keep theirs. */
    record SortByDots(UUID lane) implements Command {}

    /**
     * Takes back one's own latest change (B7).
     *
     * @param below looks only at changes before that revision; absent for all. For whoever was told that the latest
     *     cannot be taken back, and tries again
     */
    record Undo(@Nullable Long below) implements Command {}

    /** Takes back one's own latest undoing. */
    record Redo(@Nullable Long below) implements Command {}

    /**
     * Shows a card, or the whole board, as it was at a revision (B9).
     *
     * @param card absent for the whole board
     */
    record Restore(long revision, @Nullable UUID card) implements Command {}

    /**
     * Shows what the joint text of a card has become. Its writers were judged there, so that nobody is asked here. Never
     * taken from a page.
     */
    record Describe(UUID card, String description) implements Command {}

    /**
     * Writes down what a vote came to. Never taken from a page.
     *
     * @param dots by card; cards that are gone are left out
     */
    record Count(Map<UUID, Integer> dots) implements Command {}

    /**
     * Adds many things at once, as they are: from a template, an import, or another board. Never taken from a page.
     *
     * @param items with ids that the board does not have
     */
    record Fill(Change.Kind kind, ItemId about, Map<ItemId, Map<String, String>> items) implements Command {}
}
