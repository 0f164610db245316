package org.citylabs.board;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;

/** Writes the cards of a board as a table (RFC 4180), for spreadsheets; what was deleted is left out. */
final class BoardCsv {

    static final String LANE = "lane";
    static final String TITLE = "title";
    static final String LANGUAGE = "language";
    static final String TRANSLATION = "title@";
    static final String DESCRIPTION = "description";
    static final String LABELS = "labels";
    static final String PEOPLE = "people";
    static final String DUE = "due";
    static final String DONE = "done";
    static final String POINTS = "points";
    static final String CHECKLIST = "checklist";
    static final String ARCHIVED = "archived";

    /** Each but the translations, of which there are as many as languages. */
    static final Set<String> COLUMNS =
            Set.of(LANE, TITLE, LANGUAGE, DESCRIPTION, LABELS, PEOPLE, DUE, DONE, POINTS, CHECKLIST, ARCHIVED);

    static final String TICKED = "[x] ";
    static final String OPEN = "[ ] ";

    /** With these a spreadsheet takes a cell for a formula. */
    private static final String DANGEROUS = "=+-@\t\r\n";

    // by this mark, spreadsheets know that it is UTF-8
    private static final char MARK = '\uFEFF';

    private final BoardState state;
    private final Map<PersonId, String> names;
    private final List<String> languages;

    BoardCsv(BoardState state, Map<PersonId, String> names) {
        this.state = state;
        this.names = names;
        this.languages = List.copyOf(cards(state)
                .flatMap(card -> card.translations().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    void write(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(MARK);
        var table = new CSVPrinter(writer, CSVFormat.RFC4180);
        table.printRecord(heads());
        for (var lane : Portable.allLanes(state).toList()) {
            for (var card : cardsOf(lane)) {
                table.printRecord(row(lane, card));
            }
        }
        table.flush();
    }

    private static Stream<Item> cards(BoardState state) {
        return state.all(ItemId.Kind.CARD).filter(card -> !card.is(Field.DELETED));
    }

    private List<Item> cardsOf(Item lane) {
        return cards(state)
                .filter(card -> card.place().lane().equals(lane.id().id()))
                .sorted(Portable.IN_ORDER)
                .toList();
    }

    private List<String> heads() {
        var heads = new ArrayList<>(List.of(LANE, TITLE, LANGUAGE));
        languages.forEach(it -> heads.add(TRANSLATION + it));
        heads.addAll(List.of(DESCRIPTION, LABELS, PEOPLE, DUE, DONE, POINTS, CHECKLIST, ARCHIVED));
        return heads;
    }

    private List<String> row(Item lane, Item card) {
        var translations = card.translations();
        var row = new ArrayList<>(List.of(lane.title(), card.title(), card.language()));
        languages.forEach(it ->
                row.add(translations.containsKey(it) ? translations.get(it).text() : ""));
        var points = card.checklist();
        row.add(card.find(Field.DESCRIPTION).orElse(""));
        row.add(labels(card));
        row.add(people(card));
        row.add(card.find(Field.DUE).orElse(""));
        row.add(Long.toString(points.stream().filter(Item.CheckPoint::done).count()));
        row.add(Integer.toString(points.size()));
        row.add(points.stream()
                .map(it -> (it.done() ? TICKED : OPEN) + it.text().replaceAll("[\r\n]+", " "))
                .collect(Collectors.joining("\n")));
        row.add(card.is(Field.ARCHIVED) || lane.is(Field.ARCHIVED) ? Field.YES : "");
        return row.stream().map(BoardCsv::harmless).toList();
    }

    private String labels(Item card) {
        return state.labels().stream()
                .filter(label -> card.labels().contains(label.id().id()))
                .map(label -> label.title().replace(';', ','))
                .collect(Collectors.joining("; "));
    }

    private String people(Item card) {
        return card.assignees().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(name -> name.replace(';', ','))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** What would be taken for a formula is marked as text. */
    static String harmless(String cell) {
        return isDangerous(cell) ? "'" + cell : cell;
    }

    /** What it was before it was made harmless. */
    static String original(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }
}
