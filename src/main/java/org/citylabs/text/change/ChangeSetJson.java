package org.citylabs.text.change;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The written form of change sets, which is that of CodeMirror: a number keeps so many, and an array says how many go,
 * followed by the lines that come in their place.
 */
public final class ChangeSetJson {

    private ChangeSetJson() {}

    public static ArrayNode write(ChangeSet changes) {
        var written = JsonMapper.shared().createArrayNode();
        for (var part : changes.parts()) {
            switch (part) {
                case Part.Kept(int length) -> written.add(length);
                case Part.Replaced(int length, String by) -> {
                    var replaced = written.addArray().add(length);
                    if (!by.isEmpty()) {
                        List.of(by.split("\n", -1)).forEach(replaced::add);
                    }
                }
            }
        }
        return written;
    }

    /**
     * Reads what anybody may have sent.
     *
     * @throws IllegalArgumentException for anything but a change set of well-formed words
     */
    public static ChangeSet read(JsonNode written) {
        require(written.isArray());
        var changes = ChangeSet.of();
        long length = 0;
        for (var part : written) {
            length += part.isArray() ? replaced(changes, part) : kept(changes, part);
            require(length <= Integer.MAX_VALUE);
        }
        return changes.build();
    }

    private static int kept(ChangeSet.Builder changes, JsonNode part) {
        var length = length(part);
        changes.keep(length);
        return length;
    }

    private static int replaced(ChangeSet.Builder changes, JsonNode part) {
        var length = length(part.path(0));
        var lines = new ArrayList<String>();
        for (int i = 1; i < part.size(); i++) {
            require(part.get(i).isString());
            var line = part.get(i).stringValue();
            require(line.indexOf('\n') < 0 && line.indexOf('\r') < 0 && Surrogates.areWhole(line));
            lines.add(line);
        }
        changes.replace(length, String.join("\n", lines));
        return length;
    }

    private static int length(JsonNode number) {
        require(number.isInt() && number.intValue() >= 0);
        return number.intValue();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not a change set");
        }
    }
}
