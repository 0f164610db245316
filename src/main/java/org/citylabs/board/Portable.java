package org.citylabs.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a board consists of in a file: the same shapes are written and read. */
final class Portable {

    static final String FORMAT = "citylabs-board";
    static final int VERSION = 1;

    /** As a file may be at most: 50 MB, flat, in pieces that a board could hold. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(BoardImport.BYTES)
                            .maxNestingDepth(12)
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .maxStringLength(200_000)
                            .maxTokenCount(10_000_000)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static final Comparator<Item> IN_ORDER =
            Comparator.comparing(Item::rank).thenComparing(item -> item.id().id());

    private Portable() {}

    record Translated(@Nullable String text, @Nullable UUID by, boolean outdated) {}

    record Head(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String language,
            @Nullable Map<String, Translated> translations,
            long revision,
            @Nullable String lab,
            @Nullable String address) {}

    record Lane(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String language,
            @Nullable Map<String, Translated> translations,
            @Nullable String colour,
            boolean archived) {}

    record Label(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String colour,
            boolean deleted) {}

    record Point(@Nullable String text, boolean done) {}

    record Link(@Nullable String address, @Nullable String name) {}

    record Card(
            @Nullable UUID id,
            @Nullable UUID lane,
            @Nullable String title,
            @Nullable String language,
            @Nullable Map<String, Translated> translations,
            @Nullable String description,
            @Nullable List<UUID> labels,
            @Nullable List<UUID> people,
            @Nullable String due,
            @Nullable List<Point> checklist,
            @Nullable List<Link> links,
            @Nullable String origin,
            @Nullable String cameFrom,
            @Nullable String movedTo,
            @Nullable UUID partOf,
            boolean archived,
            boolean deleted) {}

    record Step(
            long revision,
            Instant at,
            UUID by,
            Change.Kind kind,
            String about,
            @Nullable Long of,
            List<Touched> edits) {}

    record Touched(
            String item,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    record Somebody(UUID id, @Nullable String name) {}

    static Head head(BoardState state, String lab) {
        var head = state.head();
        return new Head(
                state.board(),
                head.title(),
                head.language(),
                translations(head),
                state.revision(),
                lab,
                "/boards/" + state.board());
    }

    static Stream<Lane> lanes(BoardState state) {
        return allLanes(state)
                .map(it -> new Lane(
                        it.id().id(),
                        it.title(),
                        it.language(),
                        translations(it),
                        it.get(Field.COLOUR),
                        it.is(Field.ARCHIVED)));
    }

    static Stream<Label> labels(BoardState state) {
        return state.all(ItemId.Kind.LABEL)
                .sorted(Comparator.comparing(Item::id))
                .map(it -> new Label(it.id().id(), it.title(), it.get(Field.COLOUR), it.is(Field.DELETED)));
    }

    /** All cards, lane by lane as they stand there. */
    static Stream<Card> cards(BoardState state) {
        var byLane = state.all(ItemId.Kind.CARD)
                .sorted(IN_ORDER)
                .collect(Collectors.groupingBy(card -> card.place().lane()));
        return allLanes(state)
                .flatMap(lane -> byLane.getOrDefault(lane.id().id(), List.of()).stream())
                .map(Portable::card);
    }

    /** Archived ones as well, in order. */
    static Stream<Item> allLanes(BoardState state) {
        return state.all(ItemId.Kind.LANE).sorted(IN_ORDER);
    }

    static Step step(Change change) {
        return new Step(
                change.revision(),
                change.at(),
                change.by().value(),
                change.kind(),
                change.about().toString(),
                change.of(),
                change.edits().stream()
                        .map(it -> new Touched(it.item().toString(), it.field(), it.before(), it.after()))
                        .toList());
    }

    private static Card card(Item card) {
        return new Card(
                card.id().id(),
                card.place().lane(),
                card.title(),
                card.language(),
                translations(card),
                card.get(Field.DESCRIPTION),
                card.labels().stream().sorted().toList(),
                card.assignees().stream().map(PersonId::value).sorted().toList(),
                card.get(Field.DUE),
                card.checklist().stream()
                        .map(it -> new Point(it.text(), it.done()))
                        .toList(),
                card.links().stream()
                        .map(it -> new Link(it.address(), it.name()))
                        .toList(),
                card.get(Field.ORIGIN),
                card.get(Field.CAME_FROM),
                card.get(Field.MOVED_TO),
                card.partOf().orElse(null),
                card.is(Field.ARCHIVED),
                card.is(Field.DELETED));
    }

    private static Map<String, Translated> translations(Item item) {
        var result = new TreeMap<String, Translated>();
        item.translations()
                .forEach((tag, it) ->
                        result.put(tag, new Translated(it.text(), it.by().value(), it.outdated())));
        return result;
    }
}
