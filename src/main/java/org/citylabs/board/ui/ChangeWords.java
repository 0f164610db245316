package org.citylabs.board.ui;

import java.util.List;
import java.util.Objects;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Place;
import org.citylabs.board.ui.Sentence.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence what somebody did. Things are called what they are called now, so that they are found; only
 * what adds or renames something says what it was called then.
 */
class ChangeWords {

    static final String KEY = "board.history.";

    private final Texts texts;
    private final Faces faces;

    ChangeWords(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
    }

    /** @param now the board as it is, for the names of things */
    Sentence of(Change change, BoardState now) {
        return switch (change.kind()) {
            case START -> say("START", change);
            case ADD -> added(change, now);
            case EDIT -> new EditWords(texts, faces, change, now).sentence();
            case MOVE -> moved(change, now);
            case ARCHIVE, UNARCHIVE, DELETE, BRING_BACK, UNDO, REDO ->
                say(change.kind().name(), change, title(change.about(), now), noun(change.about()));
            case RESTORE -> say("RESTORE." + kind(change), change, title(change.about(), now), "" + change.of());
            case REVEAL -> say("REVEAL", change, cards(change));
            case VOTE -> say("VOTE", change, cards(change));
            case GROUP -> say("GROUP", change, title(change.about(), now), cards(change));
            case UNGROUP, SORT -> say(change.kind().name(), change, title(change.about(), now));
            case IMPORT -> say("IMPORT", change, cards(change));
            case ERASURE -> say("ERASURE." + kind(change), change, title(change.about(), now), ground(change));
        };
    }

    private Sentence added(Change change, BoardState now) {
        var title = after(change, Field.TITLE);
        var named = title == null
                ? title(change.about(), now)
                : new Quoted(title, Objects.requireNonNullElse(after(change, Field.LANGUAGE), "und"));
        var place = after(change, Field.PLACE);
        return place == null
                ? say("ADD", change, named, noun(change.about()))
                : say("ADD.card", change, named, lane(place, now));
    }

    private Sentence moved(Change change, BoardState now) {
        var title = title(change.about(), now);
        var place = edit(change, Field.PLACE);
        if (change.about().kind() != ItemId.Kind.CARD || place == null || place.before() == null) {
            return say("MOVE", change, title, noun(change.about()));
        }
        var from = Place.of(place.before()).lane();
        var to = Place.of(Objects.requireNonNull(place.after())).lane();
        return from.equals(to)
                ? say("MOVE.within", change, title, lane(place.after(), now))
                : say("MOVE.card", change, title, lane(place.before(), now), lane(place.after(), now));
    }

    private Sentence say(String key, Change change, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = faces.name(change.by());
        System.arraycopy(values, 0, all, 1, values.length);
        return Sentence.of(texts, KEY + key, all);
    }

    private static String kind(Change change) {
        return change.about().kind() == ItemId.Kind.CARD ? "card" : "board";
    }

    private static long cards(Change change) {
        return change.items().stream()
                .filter(item -> item.kind() == ItemId.Kind.CARD)
                .count();
    }

    private String ground(Change change) {
        return texts.of("board.erased." + after(change, Field.ERASED));
    }

    private static @Nullable String after(Change change, String field) {
        var edit = edit(change, field);
        return edit == null ? null : edit.after();
    }

    private static @Nullable Edit edit(Change change, String field) {
        return change.edits().stream()
                .filter(it -> it.item().equals(change.about()) && it.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    private static Quoted lane(String place, BoardState now) {
        return title(ItemId.lane(Place.of(place).lane()), now);
    }

    static Quoted title(ItemId item, BoardState now) {
        return now.find(item).map(it -> new Quoted(it.title(), it.language())).orElseGet(() -> new Quoted("–", "und"));
    }

    /** What kind of thing it is, as a number for the texts to choose a word by. */
    static int noun(ItemId item) {
        return List.of(ItemId.Kind.CARD, ItemId.Kind.LANE, ItemId.Kind.LABEL, ItemId.Kind.BOARD)
                .indexOf(item.kind());
    }
}
