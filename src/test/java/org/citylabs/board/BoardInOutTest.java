package org.citylabs.board;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citylabs.board.BoardFile.Form;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Judge;
import org.citylabs.board.state.Order;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Violation;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What leaves a board comes in again as it was, and nothing that a file says is trusted. */
@CityLabsTest
class BoardInOutTest {

    private static final String HEAD = "{\"format\":\"citylabs-board\",\"version\":1,\n";
    private static final UUID LANE = UUID.fromString("01980000-0000-7000-8000-000000000001");

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    BoardExport exports;

    @Autowired
    BoardImport imports;

    @Autowired
    ChangeLog log;

    private Carried carried;
    private PersonId editor;
    private PersonId other;
    private PersonId third;
    private LabId lab;

    @BeforeEach
    void open() {
        carried = new Carried(world, exports, imports);
        editor = world.citizenOf(BIELEFELD);
        other = world.citizenOf(TAMPERE);
        third = world.citizenOf(LINZ);
        lab = labs.open(editor, BIELEFELD, TAMPERE, LINZ);
        labs.join(lab, third, Part.EDITOR);
        labs.join(lab, other, Part.EDITOR);
    }

    // --- Out and in again

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsExportedAsJsonComesInAgainAsItWas(long seed) {
        var board = busy(seed);
        var json = carried.text(board, editor, Form.JSON);
        var incoming = carried.read(lab, editor, json);
        assertThat(incoming.leftOut()).isEmpty();
        var again = carried.in(lab, editor, incoming, "Again");
        assertThat(Carried.content(carried.text(again, editor, Form.JSON))).isEqualTo(Carried.content(json));
        assertThat(boards.state(again, editor).revision()).as("one change").isEqualTo(1);
        var twice = carried.in(lab, editor, incoming, "Twice");
        assertThat(Carried.content(carried.text(twice, editor, Form.JSON))).isEqualTo(Carried.content(json));
    }

    @Test
    void aTranslationThatWasOutOfDateStaysSoUntilSomebodyWritesItAnew() {
        var board = boards.open(lab, editor);
        var card = ItemId.card(boards.card(board, editor, boards.lane(board, editor, "To do"), "First"));
        edit(board, card, Field.translation("fi"), "Ensimmäinen");
        edit(board, card, Field.translation("de"), "Erstens");
        edit(board, card, Field.TITLE, "At first");
        edit(board, card, Field.translation("de"), "Zuerst");
        var again = carried.in(lab, editor, carried.read(lab, editor, carried.out(board, editor, Form.JSON)), "Again");
        var copy = onlyCard(again);
        assertThat(copy.translations().get("fi").outdated()).isTrue();
        assertThat(copy.translations().get("de").outdated()).isFalse();
        edit(again, copy.id(), Field.translation("fi"), "Aluksi");
        assertThat(onlyCard(again).translations().get("fi").outdated()).isFalse();
    }

    @Test
    void theHistoryComesAlongByChoiceAndIsNotTakenIn() {
        var board = busy(5);
        var json = carried.text(board, editor, Form.HISTORY);
        var changes = Portable.JSON.readTree(json).path("changes");
        assertThat(changes.size()).isEqualTo((int) boards.state(board, editor).revision());
        assertThat(changes.path(0).path("kind").asString()).isEqualTo("START");
        assertThat(Portable.JSON
                        .readTree(carried.text(board, editor, Form.JSON))
                        .has("changes"))
                .isFalse();
        var incoming = carried.read(lab, editor, json);
        assertThat(incoming.leftOut()).extracting(LeftOut::problem).containsExactly("board.import.left.history");
    }

    @Test
    void aTableComesInAgainWithWhatATableHolds() {
        var board = boards.open(lab, editor);
        var lane = boards.lane(board, editor, "Doing");
        var card = ItemId.card(boards.card(board, editor, lane, "Bänke; \"Schatten\", Wasser"));
        var label = UUID.randomUUID();
        boards.does(board, editor, new Command.AddLabel(label, "Summer", "green"));
        edit(board, card, Field.translation("fi"), "Penkkejä");
        boards.describe(editor, card.id(), "- one\n- two");
        edit(board, card, Field.DUE, "2027-01-31");
        edit(board, card, Field.label(label), Field.YES);
        edit(board, card, Field.assignee(editor.value()), Field.YES);
        var point = UUID.randomUUID();
        edit(board, card, Field.check(point), "Ask");
        edit(board, card, Field.done(point), Field.YES);
        var incoming = carried.read(lab, editor, carried.out(board, editor, Form.CSV));
        assertThat(incoming.leftOut()).extracting(LeftOut::problem).containsExactly("board.import.left.people");
        var copy = onlyCard(carried.in(lab, editor, incoming, "Again"));
        var original = onlyCard(board);
        for (var field : List.of(Field.TITLE, Field.LANGUAGE, Field.DESCRIPTION, Field.DUE, "title@fi")) {
            assertThat(copy.get(field)).as(field).isEqualTo(original.get(field));
        }
        assertThat(copy.checklist()).extracting(Item.CheckPoint::text).containsExactly("Ask");
        assertThat(copy.checklist()).allMatch(Item.CheckPoint::done);
        assertThat(copy.labels()).hasSize(1);
    }

    @Test
    void noCellIsAFormula() throws Exception {
        var board = boards.open(lab, editor);
        var lane = boards.lane(board, editor, "To do");
        var titles = List.of("=HYPERLINK(\"x\")", "+49 521", "-1", "@SUM(A1)", "'=quoted", "plain");
        titles.forEach(title -> boards.card(board, editor, lane, title));
        var csv = carried.text(board, editor, Form.CSV);
        assertThat(csv).startsWith("\uFEFFlane,title,language,");
        try (var rows = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
            assertThat(rows.stream().flatMap(row -> row.stream()))
                    .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0)
                    .contains("'=HYPERLINK(\"x\")", "'+49 521", "'-1", "'@SUM(A1)");
        }
        var again = carried.in(lab, editor, carried.read(lab, editor, csv), "Again");
        assertThat(boards.titles(again, editor, boards.lane(again, editor, "To do")))
                .startsWith("=HYPERLINK(\"x\")", "+49 521", "-1", "@SUM(A1)")
                .endsWith("plain");
    }

    @Test
    void aPdfCanBeReadSearchedAndHeard() throws Exception {
        var board = boards.open(lab, editor);
        var lane = boards.lane(board, editor, "To do");
        var words = "Größe und Maß, hyvää yötä, åäö, 🌳 " + "x".repeat(150);
        var card = ItemId.card(boards.card(board, editor, lane, words));
        boards.describe(editor, card.id(), "word ".repeat(3_000).strip());
        edit(board, card, Field.translation("sv"), "Storlek på svenska");
        for (int i = 0; i < 40; i++) {
            boards.card(board, editor, lane, "Card " + i);
        }
        try (var pdf = Loader.loadPDF(carried.out(board, editor, Form.PDF))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Größe und Maß, hyvää yötä, åäö", "Storlek på svenska", "Card 39", "Doing");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A board");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getNumberOfPages()).isBetween(2, 10);
        }
    }

    @Test
    void itsNameIsSafeEverywhere() {
        var board = boards.open(lab, editor);
        edit(board, ItemId.board(board.value()), Field.TITLE, "../Straße & \"Ufer\"\r\nX: 1 \u202Egnp");
        var file = world.as(editor, () -> exports.of(board, Form.PDF, Locale.GERMAN))
                .orElseThrow();
        assertThat(file.name()).isEqualTo("strasse-ufer-x-1-gnp-2.pdf");
    }

    // --- Who may

    @Test
    void onlyWhoMayReadABoardTakesItAwayAndOnlyEditorsBringSomething() {
        var hidden = labs.openForMembers(editor, BIELEFELD, TAMPERE);
        var board = boards.open(hidden, editor);
        var open = boards.open(lab, editor);
        var stranger = world.citizenOf(LINZ);
        var reader = world.citizenOf(TAMPERE);
        labs.join(hidden, reader, Part.READER);
        for (var form : Form.values()) {
            assertThat(exports.of(open, form, Locale.ENGLISH)).as("a visitor").isPresent();
            assertThat(exports.of(board, form, Locale.ENGLISH)).as("a visitor").isEmpty();
            assertThat(world.as(stranger, () -> exports.of(board, form, Locale.ENGLISH)))
                    .isEmpty();
            assertThat(world.as(reader, () -> exports.of(board, form, Locale.ENGLISH)))
                    .isPresent();
        }
        var incoming = carried.read(hidden, editor, "title\nA card");
        for (var person : List.of(stranger, reader)) {
            assertThatThrownBy(() -> carried.read(hidden, person, "title\nA card"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> carried.in(hidden, person, incoming, "New"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> add(board, person, UUID.randomUUID(), incoming))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> carried.in(lab, editor, incoming, "New"))
                .as("read for another lab")
                .isInstanceOf(AccessDeniedException.class);
    }

    // --- Into a board

    @Test
    void itComesToABoardAsOneChangeOnceHoweverOftenItIsSent() {
        var board = boards.open(lab, editor);
        boards.card(board, editor, boards.lane(board, editor, "Doing"), "Here before");
        var before = boards.state(board, editor).revision();
        var incoming = carried.read(lab, editor, "title,lane\nOne,Doing\nTwo,Later\nThree,Doing");
        var id = UUID.randomUUID();
        assertThat(add(board, editor, id, incoming)).isEqualTo(new Outcome.Done(before + 1));
        assertThat(add(board, editor, id, incoming)).isEqualTo(new Outcome.Done(before + 1));
        assertThat(boards.titles(board, editor, boards.lane(board, editor, "Doing")))
                .containsExactly("Here before", "One", "Three");
        assertThat(boards.titles(board, editor, boards.lane(board, editor, "Later")))
                .containsExactly("Two");
        assertThat(log.after(board, before, 10)).extracting(Change::kind).containsExactly(Change.Kind.IMPORT);
        assertThat(add(board, editor, UUID.randomUUID(), incoming)).isEqualTo(new Outcome.Done(before + 2));
        assertThat(boards.state(board, editor).lanes())
                .as("no second lane of that name")
                .hasSize(4);
    }

    @Test
    void manyCardsKeepTheirOrderAndShortRanks() {
        var board = boards.open(lab, editor);
        boards.card(board, editor, boards.lane(board, editor, "To do"), "Here before");
        var titles = IntStream.range(0, 1_500).mapToObj(i -> "Card " + i).toList();
        var table = titles.stream().map(it -> it + ",To do").collect(Collectors.joining("\n", "title,lane\n", ""));
        add(board, editor, UUID.randomUUID(), carried.read(lab, editor, table));
        var cards = boards.state(board, editor).cards(boards.lane(board, editor, "To do"));
        assertThat(cards).extracting(Item::title).startsWith("Here before").endsWith("Card 1499");
        assertThat(cards.subList(1, cards.size())).extracting(Item::title).isEqualTo(titles);
        assertThat(cards).noneMatch(card -> card.rank().isLong());
    }

    @Test
    void nothingComesIntoALaneThatWasArchivedMeanwhile() {
        var board = boards.open(lab, editor);
        var lane = boards.lane(board, editor, "Doing");
        edit(board, ItemId.lane(lane), Field.ARCHIVED, Field.YES);
        var items = Map.of(
                ItemId.card(UUID.randomUUID()),
                Map.of(Field.TITLE, "Late", Field.LANGUAGE, "en", Field.PLACE, lane.toString()));
        var fill = new Command.Fill(Change.Kind.IMPORT, ItemId.board(board.value()), items);
        var verdict = new Judge(Nobody.ELSE, new SplittableRandom())
                .judge(boards.state(board, editor), new Order(UUID.randomUUID(), editor, 0, fill), Instant.EPOCH);
        assertThat(verdict.toString()).contains("LANE_GONE");
    }

    // --- What files say is not trusted

    @Test
    void whatCannotBeTakenOverIsListedWithItsLineAndReason() {
        var file =
                HEAD + """
                "board":{"title":"A","language":"en"},
                "lanes":[
                {"id":"%1$s","title":"Lane","language":"en","colour":"url(x)"}],
                "labels":[
                {"id":"01980000-0000-7000-8000-00000000000a","title":"","colour":"red"}],
                "cards":[
                {"lane":"%1$s","title":"Good","language":"de","translations":{"de":{"text":"x"},"../x":{"text":"y"}}},
                {"lane":"%1$s","title":""},
                {"lane":"01980000-0000-7000-8000-00000000000b","title":"Homeless"},
                {"lane":"%1$s","title":"Badly dated","due":"yesterday"},
                {"lane":"%1$s","title":"Linked","links":[{"address":"javascript:alert(1)","name":"x"}]},
                {"lane":"%1$s","title":"Given","people":["%2$s","%3$s"]},
                {"lane":"%1$s","title":"Labelled","labels":["01980000-0000-7000-8000-00000000000a"]},
                {"lane":"%1$s","title":"Forged","origin":"idea:1"},
                {"lane":"%1$s","title":"Nul\\u0000"}]}
                """.formatted(LANE, other.value(), world.citizenOf(LINZ).value());
        var incoming = carried.read(lab, editor, file);
        assertThat(incoming.leftOut())
                .extracting(it -> it.line() + " " + it.what() + " " + it.problem())
                .containsExactlyInAnyOrder(
                        "4 Lane board.refused.NOT_UNDERSTOOD",
                        "6  board.refused.BAD_TEXT",
                        "8 Good board.refused.NOT_UNDERSTOOD",
                        "8 Good board.refused.NOT_UNDERSTOOD",
                        "9  board.refused.BAD_TEXT",
                        "10 Homeless board.import.left.no-lane",
                        "11 Badly dated board.refused.BAD_DATE",
                        "12 Linked board.refused.BAD_LINK",
                        "13 Given board.refused.NOT_A_MEMBER",
                        "14 Labelled board.import.left.no-label",
                        "15 Forged board.import.left.origin",
                        "16 Nul\u0000 board.refused.BAD_TEXT");
        assertThat(incoming.leftOutInAll()).isEqualTo(12);
        var board = carried.in(lab, editor, incoming, "What is left");
        var cards = boards.state(board, editor).cards(boards.lane(board, editor, "Lane"));
        assertThat(cards)
                .extracting(Item::title)
                .containsExactly("Good", "Badly dated", "Linked", "Given", "Labelled", "Forged");
        assertThat(cards.get(3).assignees()).containsExactly(other);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("", "board.import.no-table", 1),
                wrong("name,colour\nx,y", "board.import.no-table", 1),
                wrong("title\n\"open", "board.import.broken-csv", 2),
                wrong("title\nfine\n\u0000", "board.import.wrong-kind", 3),
                wrong("title\nStraße".getBytes(ISO_8859_1), "board.import.not-utf-8", 2),
                wrong("{", "board.import.broken-json", 1),
                wrong("[1]", "board.import.no-board", 1),
                wrong("{\n\"format\":\"other\"}", "board.import.no-board", 2),
                wrong("{\"format\":\"citylabs-board\",\"version\":2}", "board.import.version", 1),
                wrong(HEAD + "\"lanes\":\n{}}", "board.import.broken-json", 3),
                wrong(HEAD + "\"lanes\":[\n5]}", "board.import.broken-json", 3),
                wrong(HEAD + "\"lanes\":[{\"title\":\n[]}]}", "board.import.broken-json", 3),
                wrong(HEAD + "\"cards\":[{\"id\":\"x\"}]}", "board.import.broken-json", 2),
                wrong(HEAD + "\"x\":1}\n}", "board.import.broken-json", 3),
                wrong(HEAD + "\"x\":" + "[".repeat(100_000), "board.import.broken-json", 2),
                wrong(
                        HEAD + "\n\"board\":{\"title\":\"" + "y".repeat(300_000) + "\"}}",
                        "board.import.broken-json",
                        3));
    }

    private static Arguments wrong(Object content, String problem, int line) {
        return Arguments.of(content instanceof String text ? text.getBytes(UTF_8) : content, problem, line);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongFileIsRefusedAtItsLine(byte[] content, String problem, int line) {
        var violation = refusal(content);
        assertThat(violation.problem()).isEqualTo(problem);
        assertThat(((Number) violation.details().getFirst()).intValue()).isEqualTo(line);
    }

    @Test
    void moreThanABoardHoldsIsRefused() {
        var rows = "\nx".repeat(5_000);
        assertThat(carried.read(lab, editor, "title" + rows).cards()).isEqualTo(5_000);
        assertThat(refusal(("title" + rows + "\nx").getBytes(UTF_8)))
                .isEqualTo(new Violation("file", "board.import.too-many-cards", List.of(5_002, 5_000)));
        var lanes = IntStream.range(0, 51).mapToObj(i -> "x,Lane " + i).collect(Collectors.joining("\n"));
        assertThat(refusal(("title,lane\n" + lanes).getBytes(UTF_8)).problem())
                .isEqualTo("board.import.too-many-lanes");
        var large = "x," + "y".repeat(20_000) + "\n";
        assertThat(refusal(("title,description\n" + large.repeat(450)).getBytes(UTF_8))
                        .problem())
                .isEqualTo("board.import.too-much");
        assertThat(refusal(new byte[BoardImport.BYTES + 1]).problem()).isEqualTo("board.import.too-large");
    }

    @Test
    void aFullBoardTakesNothingMore() {
        var board = carried.in(lab, editor, carried.read(lab, editor, "title,lane" + "\nx,A".repeat(4_999)), "Full");
        var outcome = add(board, editor, UUID.randomUUID(), carried.read(lab, editor, "title,lane\ny,A\nz,A"));
        assertThat(outcome.toString()).contains("TOO_MANY_CARDS");
        assertThat(boards.state(board, editor).revision()).isEqualTo(1);
        assertThat(add(board, editor, UUID.randomUUID(), carried.read(lab, editor, "title,lane\ny,A")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void tablesOfSpreadsheetsInOtherCountriesAreUnderstood() {
        var incoming =
                carried.read(lab, editor, "\uFEFFTitle;Lane;Title@de;Language;Colour\r\n\"A; b\";L;Ä;en;x\r\n;;;;\r\n");
        assertThat(incoming.cards()).isEqualTo(1);
        assertThat(incoming.leftOut()).extracting(LeftOut::what).containsExactly("colour");
        var card = onlyCard(carried.in(lab, editor, incoming, "New"));
        assertThat(card.title()).isEqualTo("A; b");
        assertThat(card.translations().get("de").text()).isEqualTo("Ä");
    }

    private Violation refusal(byte[] content) {
        return world.as(
                        editor,
                        () -> catchThrowableOfType(
                                InvalidInput.class,
                                () -> imports.read(lab, new ByteArrayInputStream(content), Language.ENGLISH)))
                .violations()
                .getFirst();
    }

    /** A board on which both did whatever came to their minds. */
    private BoardId busy(long seed) {
        var board = boards.open(lab, editor);
        var random = new SplittableRandom(seed);
        var commands = new RandomCommands(random, List.of(editor, other, third));
        for (int i = 0; i < 250; i++) {
            boards.tries(
                    board,
                    List.of(editor, other, third).get(random.nextInt(3)),
                    commands.next(boards.state(board, editor)));
        }
        assertThat(boards.state(board, editor).all(ItemId.Kind.CARD).count()).isGreaterThan(5);
        return board;
    }

    private Outcome add(BoardId board, PersonId person, UUID id, Incoming incoming) {
        return world.as(person, () -> imports.into(board, id, incoming).join());
    }

    private void edit(BoardId board, ItemId item, String field, String value) {
        var values = new HashMap<String, String>();
        values.put(field, value);
        boards.does(board, editor, new Command.SetFields(item.toString(), values));
    }

    private Item onlyCard(BoardId board) {
        return boards.state(board, editor).all(ItemId.Kind.CARD).findFirst().orElseThrow();
    }
}
