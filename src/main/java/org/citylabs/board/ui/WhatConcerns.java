package org.citylabs.board.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citylabs.board.BoardVisit.Away;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Place;
import org.citylabs.discussion.NewComment;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Finds in what others did the cards that somebody should look at, and says of each the most important thing. */
class WhatConcerns {

    private static final int SHORT_NAME = 4;

    private final PersonId me;
    private final Pattern myName;

    /** Why, the most important first. */
    enum Why {
        ASSIGNED,
        MENTIONED,
        NAMED,
        COMMENTED,
        MOVED,
        ADDED,
        CHANGED
    }

    /** A card, why it is of concern, and whose doing that is. */
    record Concern(UUID card, Why why, PersonId by, Instant at) {}

    WhatConcerns(PersonId me, String name) {
        this.me = me;
        var word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(name);
        // names are inflected, as in Finnish; but a short one begins too many other words
        this.myName = Pattern.compile(
                name.length() < SHORT_NAME ? word + "(?![\\p{L}\\p{N}])" : word,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** One for each card that is still on the board, the most important first, and the latest of those. */
    List<Concern> in(Away away, BoardState now) {
        Map<UUID, Concern> concerns = new HashMap<>();
        Stream.concat(changed(away.changes(), now), said(away.comments(), now))
                .forEach(concern -> concerns.merge(
                        concern.card(),
                        concern,
                        (known, other) -> other.why().compareTo(known.why()) < 0 ? other : known));
        return concerns.values().stream()
                .sorted(Comparator.comparing(Concern::why)
                        .thenComparing(Comparator.comparing(Concern::at).reversed()))
                .toList();
    }

    private Stream<Concern> changed(List<Change> latestFirst, BoardState now) {
        return latestFirst.stream()
                .flatMap(change -> change.edits().stream()
                        .flatMap(edit -> card(edit.item(), now)
                                .map(card ->
                                        new Concern(card.id().id(), why(change, edit, card), change.by(), change.at()))
                                .stream()));
    }

    private static Stream<Concern> said(List<NewComment> latestFirst, BoardState now) {
        return onCards(latestFirst, now)
                .map(it -> new Concern(
                        it.subject().id(), it.mentionsMe() ? Why.MENTIONED : Why.COMMENTED, it.by(), it.at()));
    }

    /** Those comments whose card is still on the board. */
    static Stream<NewComment> onCards(List<NewComment> comments, BoardState now) {
        return comments.stream()
                .filter(it -> card(ItemId.card(it.subject().id()), now).isPresent());
    }

    private static Optional<Item> card(ItemId id, BoardState now) {
        return now.find(id).filter(item -> item.id().kind() == ItemId.Kind.CARD && item.isShown());
    }

    private Why why(Change change, Edit edit, Item card) {
        if (edit.field().equals(Field.assignee(me.value()))
                && edit.after() != null
                && card.assignees().contains(me)) {
            return Why.ASSIGNED;
        }
        if (isNamed(edit.after()) && !isNamed(edit.before()) && Objects.equals(card.get(edit.field()), edit.after())) {
            return Why.NAMED;
        }
        if (edit.field().equals(Field.PLACE) && edit.before() != null && edit.after() != null) {
            var elsewhere = !Place.of(edit.before())
                    .lane()
                    .equals(Place.of(edit.after()).lane());
            return elsewhere ? Why.MOVED : Why.CHANGED;
        }
        return change.kind() == Change.Kind.ADD || change.kind() == Change.Kind.IMPORT ? Why.ADDED : Why.CHANGED;
    }

    private boolean isNamed(@Nullable String text) {
        return text != null && myName.matcher(text).find();
    }
}
