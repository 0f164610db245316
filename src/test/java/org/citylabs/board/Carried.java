package org.citylabs.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.citylabs.board.BoardFile.Form;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes boards out and brings them in, as people. */
record Carried(World world, BoardExport exports, BoardImport imports) {

    byte[] out(BoardId board, PersonId person, Form form) {
        return world.as(
                person, () -> written(exports.of(board, form, Locale.ENGLISH).orElseThrow()));
    }

    String text(BoardId board, PersonId person, Form form) {
        return new String(out(board, person, form), UTF_8);
    }

    Incoming read(LabId lab, PersonId person, String file) {
        return read(lab, person, file.getBytes(UTF_8));
    }

    Incoming read(LabId lab, PersonId person, byte[] file) {
        return world.as(person, () -> {
            try {
                return imports.read(lab, new ByteArrayInputStream(file), Language.ENGLISH);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    BoardId in(LabId lab, PersonId person, Incoming incoming, String title) {
        return world.as(person, () -> imports.intoNew(lab, incoming, title, Language.ENGLISH));
    }

    static byte[] written(BoardFile file) {
        var bytes = new ByteArrayOutputStream();
        try {
            file.content().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What two boards with the same content have in common: everything but ids, and who brought it when. */
    static String content(String json) {
        var read = Portable.JSON.readTree(json);
        var known = new ArrayList<String>();
        List.of("lanes", "labels", "cards")
                .forEach(part ->
                        read.path(part).forEach(it -> known.add(it.path("id").asString())));
        ((ObjectNode) read).remove(List.of("exportedAt", "people", "board", "changes"));
        forgetWho(read);
        var text = read.toString();
        for (int i = 0; i < known.size(); i++) {
            text = text.replace(known.get(i), "#" + i);
        }
        return text;
    }

    private static void forgetWho(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("by");
        }
        node.forEach(Carried::forgetWho);
    }
}
