package org.citylabs.board;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.citylabs.board.state.Field;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** Reads cards as {@link BoardCsv} writes them, or as a spreadsheet keeps that; of the columns, only the title must be there. */
final class IncomingCsv {

    private static final String BROKEN = "board.import.broken-csv";
    private static final String NO_TABLE = "board.import.no-table";

    /** Spreadsheets separate cells by what is customary where they are used. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final Arrivals arrivals;
    private final String otherLane;
    private final Map<String, Integer> columns = new TreeMap<>();

    private IncomingCsv(Arrivals arrivals, String otherLane) {
        this.arrivals = arrivals;
        this.otherLane = otherLane;
    }

    /**
     * @param otherLane the title of the lane for cards that name none
     * @throws org.citylabs.kernel.InvalidInput for what is no table with a column {@code title}, naming the line
     */
    static void read(byte[] content, Arrivals arrivals, String otherLane) {
        var text = text(content);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        var line = 1L;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            try {
                new IncomingCsv(arrivals, otherLane).read(parser);
            } catch (UncheckedIOException e) {
                line = Math.max(1, parser.getCurrentLineNumber());
                throw e.getCause();
            }
        } catch (IOException e) {
            Arrivals.require(false, BROKEN, line);
        }
    }

    private void read(CSVParser parser) {
        var rows = parser.iterator();
        Arrivals.require(rows.hasNext(), NO_TABLE, 1);
        heads(rows.next());
        // the parser reads ahead as soon as it is asked whether there is more
        for (int line = next(parser); rows.hasNext(); line = next(parser)) {
            var row = rows.next();
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                card(line, row);
            }
        }
    }

    private static int next(CSVParser parser) {
        return (int) parser.getCurrentLineNumber() + 1;
    }

    private void heads(CSVRecord row) {
        for (int i = 0; i < row.size(); i++) {
            columns.putIfAbsent(head(row.get(i).strip()), i);
        }
        Arrivals.require(columns.containsKey(BoardCsv.TITLE), NO_TABLE, 1);
        if (columns.containsKey(BoardCsv.PEOPLE)) {
            arrivals.leaveOut(LeftOut.of(1, BoardCsv.PEOPLE, "board.import.left.people"));
        }
        columns.keySet().stream()
                .filter(head -> !isKnown(head) && !head.isEmpty())
                .forEach(head -> arrivals.leaveOut(LeftOut.of(1, head, "board.import.left.column")));
    }

    /** In small letters, but for tags of languages, which are written as de-AT. */
    private static String head(String typed) {
        var head = typed.toLowerCase(Locale.ROOT);
        var from = BoardCsv.TRANSLATION.length();
        return head.startsWith(BoardCsv.TRANSLATION) ? BoardCsv.TRANSLATION + typed.substring(from) : head;
    }

    private static boolean isKnown(String head) {
        return head.startsWith(BoardCsv.TRANSLATION) || BoardCsv.COLUMNS.contains(head);
    }

    private void card(int line, CSVRecord row) {
        arrivals.card(
                line,
                new Portable.Card(
                        null,
                        lane(line, row),
                        cell(row, BoardCsv.TITLE),
                        cell(row, BoardCsv.LANGUAGE),
                        translations(row),
                        cell(row, BoardCsv.DESCRIPTION),
                        labels(line, row),
                        null,
                        cell(row, BoardCsv.DUE),
                        checklist(row),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Field.YES.equalsIgnoreCase(cell(row, BoardCsv.ARCHIVED)),
                        false));
    }

    private @Nullable UUID lane(int line, CSVRecord row) {
        var named = cell(row, BoardCsv.LANE);
        var title = named == null ? otherLane : named;
        return arrivals.laneNamed(title).orElseGet(() -> {
            arrivals.lane(line, new Portable.Lane(TimeOrderedId.next(), title, null, null, null, false));
            return arrivals.laneNamed(title).orElse(null);
        });
    }

    private List<UUID> labels(int line, CSVRecord row) {
        return parts(row, BoardCsv.LABELS, ";").stream()
                .flatMap(title -> arrivals
                        .labelNamed(title)
                        .or(() -> {
                            arrivals.label(line, new Portable.Label(TimeOrderedId.next(), title, null, false));
                            return arrivals.labelNamed(title);
                        })
                        .stream())
                .distinct()
                .toList();
    }

    private Map<String, Portable.Translated> translations(CSVRecord row) {
        var result = new TreeMap<String, Portable.Translated>();
        columns.keySet().stream()
                .filter(head -> head.startsWith(BoardCsv.TRANSLATION))
                .forEach(head -> {
                    var text = cell(row, head);
                    if (text != null) {
                        var tag = head.substring(BoardCsv.TRANSLATION.length());
                        result.put(tag, new Portable.Translated(text, null, false));
                    }
                });
        return result;
    }

    private List<Portable.Point> checklist(CSVRecord row) {
        return parts(row, BoardCsv.CHECKLIST, "\n").stream()
                .map(it -> new Portable.Point(
                        it.startsWith(BoardCsv.TICKED) || it.startsWith(BoardCsv.OPEN)
                                ? it.substring(BoardCsv.OPEN.length())
                                : it,
                        it.startsWith(BoardCsv.TICKED)))
                .toList();
    }

    private List<String> parts(CSVRecord row, String column, String separator) {
        var cell = cell(row, column);
        return cell == null
                ? List.of()
                : Stream.of(cell.split(separator))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    /** Absent for an empty cell, and where there is none. */
    private @Nullable String cell(CSVRecord row, String column) {
        var at = columns.get(column);
        if (at == null || at >= row.size()) {
            return null;
        }
        var cell = BoardCsv.original(row.get(at));
        return cell.isBlank() ? null : cell;
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .filter(it -> cells(head, it).contains(BoardCsv.TITLE))
                .findFirst()
                .orElse(',');
    }

    private static List<String> cells(String head, char separator) {
        var cells = new ArrayList<String>();
        for (var cell : head.split(Pattern.quote(String.valueOf(separator)))) {
            cells.add(cell.replace("\"", "").strip().toLowerCase(Locale.ROOT));
        }
        return cells;
    }

    private static String text(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var decoded = CharBuffer.allocate(content.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, decoded, true);
        decoded.flip();
        var text = decoded.toString();
        var line = 1 + text.chars().filter(it -> it == '\n').count();
        Arrivals.require(!result.isError(), "board.import.not-utf-8", line);
        var nothing = text.indexOf('\0');
        Arrivals.require(
                nothing < 0,
                "board.import.wrong-kind",
                1 + text.substring(0, Math.max(0, nothing)).lines().count());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
