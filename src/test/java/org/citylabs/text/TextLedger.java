package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What people have written into a text, words that nobody else writes, and which of it they were told is saved. */
public final class TextLedger {

    private final Map<Edit, String> written = new ConcurrentHashMap<>();
    private final Map<Edit, Long> acknowledged = new ConcurrentHashMap<>();

    private record Edit(UUID client, int sequence) {}

    public void written(UUID client, int sequence, String words) {
        assertThat(written.put(new Edit(client, sequence), words))
                .as("written before")
                .isNull();
    }

    public void acknowledged(UUID client, int sequence, long revision) {
        assertThat(acknowledged.put(new Edit(client, sequence), revision))
                .as("[T3] acknowledged before")
                .isNull();
    }

    public int size() {
        return acknowledged.size();
    }

    void verify(List<TextUpdate> log) {
        var kept = new HashMap<Edit, Long>();
        var words = new HashMap<Edit, String>();
        for (var update : log) {
            var edit = new Edit(update.client(), update.sequence());
            assertThat(kept.put(edit, update.revision()))
                    .as("[T3] %s twice", edit)
                    .isNull();
            words.put(edit, KeptText.words(update));
        }
        assertThat(kept).as("[T2] what was acknowledged").containsAllEntriesOf(acknowledged);
        assertThat(written).as("[T3] what is kept, and nothing else").containsAllEntriesOf(words);
        assertThat(words.values()).as("[T3] words that are there twice").doesNotHaveDuplicates();
    }
}
