package org.citylabs.board;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.citylabs.board.state.Cell;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a board's parts are written down: as short JSON, since there are many of them. */
final class Written {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Written() {}

    /** Value, revision and person of a cell. */
    private record Kept(@Nullable String v, long r, UUID p) {

        static Kept of(Cell cell) {
            return new Kept(cell.value(), cell.revision(), cell.by().value());
        }

        Cell cell() {
            return new Cell(v, r, new PersonId(p));
        }
    }

    /** Item, field, before, after, and over whom. */
    private record KeptEdit(
            String i,
            String f,
            @Nullable String b,
            @Nullable String a,
            @Nullable UUID o) {}

    private record KeptItem(String i, Map<String, Kept> c) {}

    static String cells(Item item) {
        return JSON.writeValueAsString(kept(item));
    }

    static Map<String, Cell> cells(String written) {
        return cells(JSON.readValue(written, new TypeReference<Map<String, Kept>>() {}));
    }

    static String edits(List<Edit> edits) {
        return JSON.writeValueAsString(edits.stream()
                .map(it -> new KeptEdit(
                        it.item().toString(),
                        it.field(),
                        it.before(),
                        it.after(),
                        it.over() == null ? null : it.over().value()))
                .toList());
    }

    static List<Edit> edits(String written) {
        return JSON.readValue(written, new TypeReference<List<KeptEdit>>() {}).stream()
                .map(it -> new Edit(
                        ItemId.of(it.i()), it.f(), it.b(), it.a(), it.o() == null ? null : new PersonId(it.o())))
                .toList();
    }

    /** Compressed. */
    static byte[] items(Collection<Item> items) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            JSON.writeValue(
                    gzip,
                    items.stream()
                            .map(it -> new KeptItem(it.id().toString(), kept(it)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Item> items(byte[] compressed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return JSON.readValue(gzip, new TypeReference<List<KeptItem>>() {}).stream()
                    .map(it -> new Item(ItemId.of(it.i()), cells(it.c())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Kept> kept(Item item) {
        var kept = new TreeMap<String, Kept>();
        item.cells().forEach((field, cell) -> kept.put(field, Kept.of(cell)));
        return kept;
    }

    private static Map<String, Cell> cells(Map<String, Kept> kept) {
        var cells = new TreeMap<String, Cell>();
        kept.forEach((field, it) -> cells.put(field, it.cell()));
        return cells;
    }
}
