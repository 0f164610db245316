package org.citylabs.board;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabSummary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** Writes a board as JSON, one thing a line, without ever holding the whole of it. */
final class BoardJson {

    /** So many changes are read at once. */
    static final int AT_ONCE = 200;

    static final History NO_HISTORY = (_, _) -> List.of();

    private final BoardState state;
    private final LabSummary lab;
    private final PersonDirectory people;
    private final Set<PersonId> met = new HashSet<>();

    /** The next changes of a board after a revision, up to the one that the state is at. */
    interface History {
        List<Change> after(BoardState until, long revision);
    }

    BoardJson(BoardState state, LabSummary lab, PersonDirectory people) {
        this.state = state;
        this.lab = lab;
        this.people = people;
    }

    void write(OutputStream out, Instant at, History history) {
        try (var json = Portable.JSON
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", Portable.FORMAT);
            json.writeNumberProperty("version", Portable.VERSION);
            json.writeStringProperty("exportedAt", at.toString());
            json.writeName("board");
            json.writePOJO(Portable.head(state, lab.title()));
            array(json, "lanes", Portable.lanes(state));
            array(json, "labels", Portable.labels(state));
            array(json, "cards", Portable.cards(state));
            if (history != NO_HISTORY) {
                changes(json, history);
            }
            meetEverybody();
            array(json, "people", somebody());
            json.writeEndObject();
        }
    }

    private static void array(JsonGenerator json, String name, Stream<?> things) {
        json.writeName(name);
        json.writeStartArray();
        things.forEach(it -> {
            json.writeRaw('\n');
            json.writePOJO(it);
        });
        json.writeEndArray();
        json.writeRaw('\n');
    }

    private void changes(JsonGenerator json, History history) {
        json.writeName("changes");
        json.writeStartArray();
        for (var next = history.after(state, 0);
                !next.isEmpty();
                next = history.after(state, next.getLast().revision())) {
            for (var change : next) {
                met.add(change.by());
                json.writeRaw('\n');
                json.writePOJO(Portable.step(change));
            }
        }
        json.writeEndArray();
        json.writeRaw('\n');
    }

    private void meetEverybody() {
        state.all(ItemId.Kind.CARD).forEach(card -> met.addAll(card.assignees()));
        state.items().forEach(item -> item.translations().values().forEach(translation -> met.add(translation.by())));
    }

    private Stream<Portable.Somebody> somebody() {
        var profiles = people.profiles(met);
        return met.stream().sorted(Comparator.comparing(PersonId::value)).map(it -> {
            var profile = profiles.get(it);
            return new Portable.Somebody(it.value(), profile == null ? null : profile.publicName());
        });
    }
}
