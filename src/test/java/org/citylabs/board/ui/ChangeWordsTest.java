package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Place;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Rank;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens on a board is said in a clear sentence, in each of the four languages. */
@CityLabsTest
class ChangeWordsTest {

    private static final ItemId BOARD = ItemId.board(UUID.randomUUID());
    private static final ItemId IDEAS = ItemId.lane(UUID.randomUUID());
    private static final ItemId DOING = ItemId.lane(UUID.randomUUID());
    private static final ItemId CARD = ItemId.card(UUID.randomUUID());
    private static final ItemId LABEL = ItemId.label(UUID.randomUUID());

    @Autowired
    Messages messages;

    @Autowired
    PersonDirectory people;

    @Autowired
    CityDirectory cities;

    @Autowired
    World world;

    private PersonId somebody;
    private BoardState now;
    private String name;

    @BeforeEach
    void aBoard() {
        somebody = world.citizenOf(TAMPERE);
        name = people.profiles(List.of(somebody)).get(somebody).publicName();
        now = BoardState.empty(BOARD.id())
                .apply(change(
                        Change.Kind.START,
                        BOARD,
                        set(BOARD, Field.TITLE, "Mobility"),
                        set(BOARD, Field.LANGUAGE, "en"),
                        set(IDEAS, Field.TITLE, "Ideas"),
                        set(IDEAS, Field.LANGUAGE, "en"),
                        set(IDEAS, Field.RANK, "b"),
                        set(DOING, Field.TITLE, "Doing"),
                        set(DOING, Field.RANK, "c"),
                        set(LABEL, Field.TITLE, "Urgent"),
                        set(CARD, Field.TITLE, "Lataus <pisteet>"),
                        set(CARD, Field.LANGUAGE, "fi"),
                        set(CARD, Field.PLACE, place(DOING))));
    }

    @Test
    void aMoveSaysFromWhereToWhere() {
        var moved = change(Change.Kind.MOVE, CARD, new Edit(CARD, Field.PLACE, place(IDEAS), place(DOING)));
        assertThat(english(moved).text()).isEqualTo(name + " moved “Lataus <pisteet>” from “Ideas” to “Doing”");
        assertThat(english(moved).html())
                .contains("<span lang=\"fi\">Lataus &lt;pisteet&gt;</span>", "<span lang=\"en\">Ideas</span>");
    }

    @Test
    void editsSayWhatAndToWhat() {
        var other = world.named("Ben of Bielefeld");
        var point = UUID.randomUUID();
        assertThat(edited(new Edit(CARD, Field.TITLE, "Old", "Lataus <pisteet>")))
                .isEqualTo(name + " renamed the card “Old” to “Lataus <pisteet>”");
        assertThat(edited(set(CARD, Field.DESCRIPTION, "Long"))).contains("described “Lataus");
        assertThat(edited(set(CARD, Field.DUE, "2027-05-01"))).contains("to 1 May 2027");
        assertThat(edited(set(CARD, Field.assignee(other.value()), Field.YES)))
                .isEqualTo(name + " asked Ben of Bielefeld to take care of “Lataus <pisteet>”");
        assertThat(edited(set(CARD, Field.assignee(somebody.value()), Field.YES)))
                .isEqualTo(name + " takes care of “Lataus <pisteet>”");
        assertThat(edited(set(CARD, Field.label(LABEL.id()), Field.YES))).contains("the label “Urgent” on");
        assertThat(edited(set(CARD, Field.check(point), "Ask first"))).contains("added the point “Ask first”");
        assertThat(edited(set(CARD, Field.done(point), Field.YES))).contains("ticked");
        assertThat(edited(set(CARD, Field.translation("sv"), "Laddning"))).contains("(Swedish): “Laddning”");
        assertThat(edited(set(CARD, Field.DUE, "2027-05-01"), set(CARD, Field.DESCRIPTION, "Long")))
                .endsWith(": due date, description");
        assertThat(edited(
                        set(CARD, Field.link(point), "https://example.org"),
                        set(CARD, Field.linkName(point), "An example")))
                .contains("added the link");
    }

    @Test
    void addingSaysWhatItWasCalledThen() {
        var added =
                change(Change.Kind.ADD, CARD, set(CARD, Field.TITLE, "At first"), set(CARD, Field.PLACE, place(IDEAS)));
        assertThat(english(added).text()).isEqualTo(name + " added “At first” to “Ideas”");
    }

    @Test
    void anErasureSaysOnWhichGround() {
        var erased = change(Change.Kind.ERASURE, CARD, set(CARD, Field.ERASED, "MODERATION"));
        assertThat(english(erased).text()).endsWith("Ground: a final decision of moderation");
    }

    /** Every kind of change of everything, and every field, with and without what there was before. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void thereIsASentenceForEverything(Language language) {
        var words = words(language);
        var sentences = new ArrayList<String>();
        for (var kind : Change.Kind.values()) {
            for (var about : List.of(BOARD, IDEAS, CARD, LABEL)) {
                var place = new Edit(CARD, Field.PLACE, place(IDEAS), place(DOING));
                var erased = set(about, Field.ERASED, "PERSONAL_DATA");
                var edit = kind == Change.Kind.ERASURE ? erased : about == CARD ? place : set(about, "title", "x");
                sentences.add(words.of(change(kind, about, edit), now).text());
                sentences.add(words.of(change(kind, about, erased), now).text());
            }
        }
        for (var field : fields()) {
            sentences.add(said(words, new Edit(CARD, field, null, value(field))));
            sentences.add(said(words, new Edit(CARD, field, value(field), value(field) + "2".repeat(0))));
            sentences.add(said(words, new Edit(CARD, field, value(field), null)));
            sentences.add(said(words, set(CARD, field, value(field)), set(CARD, Field.COLOUR, "red")));
        }
        assertThat(sentences)
                .hasSizeGreaterThan(120)
                .allSatisfy(it -> assertThat(it)
                        .contains(name)
                        .doesNotContain("board.")
                        .doesNotContainPattern("\\{|\\}|null|[\uE000-\uE00F]"));
    }

    private List<String> fields() {
        var id = UUID.randomUUID();
        return List.of(
                Field.TITLE,
                Field.LANGUAGE,
                Field.DESCRIPTION,
                Field.DUE,
                Field.COLOUR,
                Field.ORIGIN,
                Field.translation("sv"),
                Field.assignee(somebody.value()),
                Field.assignee(UUID.randomUUID()),
                Field.label(LABEL.id()),
                Field.check(id),
                Field.done(id),
                Field.link(id),
                Field.linkName(id));
    }

    private static String value(String field) {
        return switch (field) {
            case Field.DUE -> "2027-05-01";
            case Field.LANGUAGE -> "sv";
            default -> "yes";
        };
    }

    private String edited(Edit... edits) {
        return said(words(Language.ENGLISH), edits);
    }

    private String said(ChangeWords words, Edit... edits) {
        return words.of(change(Change.Kind.EDIT, CARD, edits), now).text();
    }

    private Sentence english(Change change) {
        return words(Language.ENGLISH).of(change, now);
    }

    private ChangeWords words(Language language) {
        var texts = new Texts(messages, language.locale());
        return new ChangeWords(texts, new Faces(people, cities, texts));
    }

    private Change change(Change.Kind kind, ItemId about, Edit... edits) {
        return new Change(
                1,
                UUID.randomUUID(),
                somebody,
                Instant.EPOCH,
                kind,
                about,
                kind == Change.Kind.RESTORE ? 7L : null,
                List.of(edits));
    }

    private static Edit set(ItemId item, String field, @Nullable String value) {
        return new Edit(item, field, null, value);
    }

    private static String place(ItemId lane) {
        return new Place(lane.id(), new Rank("b")).toString();
    }
}
