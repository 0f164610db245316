package org.citylabs.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.citylabs.board.state.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads a board as {@link BoardJson} writes it, thing by thing, each with the line on which it begins. */
final class IncomingJson {

    private static final String BROKEN = "board.import.broken-json";
    private static final String NO_BOARD = "board.import.no-board";

    private final JsonParser json;
    private final List<At<Portable.Lane>> lanes = new ArrayList<>();
    private final List<At<Portable.Label>> labels = new ArrayList<>();
    private final List<At<Portable.Card>> cards = new ArrayList<>();
    private @Nullable At<Portable.Head> head;
    private @Nullable String format;
    private int version;
    private int historyAt;

    private record At<T>(int line, T thing) {}

    private IncomingJson(JsonParser json) {
        this.json = json;
    }

    /** @throws org.citylabs.kernel.InvalidInput for what is no board, naming the line */
    static void read(byte[] content, Arrivals arrivals) {
        try (var json = Portable.JSON.createParser(content)) {
            new IncomingJson(json).read(arrivals);
        } catch (JacksonException e) {
            Arrivals.require(false, BROKEN, line(e.getLocation()));
        }
    }

    private void read(Arrivals arrivals) {
        try {
            Arrivals.require(json.nextToken() == JsonToken.START_OBJECT, NO_BOARD, 1);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                part(name);
            }
            Arrivals.require(json.nextToken() == null, BROKEN, line());
        } catch (JacksonException e) {
            Arrivals.require(false, BROKEN, Math.max(line(e.getLocation()), line(json.currentLocation())));
        }
        Arrivals.require(Portable.FORMAT.equals(format), NO_BOARD, 1);
        Arrivals.require(version == Portable.VERSION, "board.import.version", 1, Portable.VERSION);
        hand(arrivals);
    }

    private void part(String name) {
        switch (name) {
            case "format" -> {
                format = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
                Arrivals.require(Portable.FORMAT.equals(format), NO_BOARD, line());
            }
            case "version" -> version = json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
            case "board" -> {
                var line = line();
                head = new At<>(line, one(Portable.Head.class));
            }
            case "lanes" -> array(lanes, Portable.Lane.class, Limits.LANES, "board.import.too-many-lanes");
            case "labels" -> array(labels, Portable.Label.class, Limits.LABELS, "board.import.too-many-labels");
            case "cards" -> array(cards, Portable.Card.class, Limits.CARDS, "board.import.too-many-cards");
            case "changes" -> {
                historyAt = line();
                json.skipChildren();
            }
            default -> json.skipChildren();
        }
    }

    private <T> void array(List<At<T>> things, Class<T> type, int limit, String tooMany) {
        Arrivals.require(json.currentToken() == JsonToken.START_ARRAY, BROKEN, line());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var line = line();
            Arrivals.require(things.size() < limit, tooMany, line, limit);
            things.add(new At<>(line, one(type)));
        }
    }

    private <T> T one(Class<T> type) {
        Arrivals.require(json.currentToken() == JsonToken.START_OBJECT, BROKEN, line());
        return Portable.JSON.readValue(json, type);
    }

    private void hand(Arrivals arrivals) {
        if (head != null) {
            arrivals.head(head.line(), head.thing());
        }
        each(lanes, arrivals::lane);
        each(labels, arrivals::label);
        each(cards, arrivals::card);
        if (historyAt > 0) {
            arrivals.leaveOut(LeftOut.of(historyAt, "", "board.import.left.history"));
        }
    }

    private static <T> void each(List<At<T>> things, BiConsumer<Integer, T> taking) {
        things.forEach(it -> taking.accept(it.line(), it.thing()));
    }

    private int line() {
        return line(json.currentTokenLocation());
    }

    private static int line(@Nullable TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
