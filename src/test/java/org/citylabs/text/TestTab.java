package org.citylabs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;

/** An editor as the library has it: what it shows is what it has received, and its own edits on top. Not for several threads. */
public final class TestTab {

    private final UUID client = UUID.randomUUID();
    private final PersonId person;
    private final List<ChangeSet> unconfirmed = new ArrayList<>();
    private String shown = "";
    private long revision;
    private int confirmed;

    public TestTab(PersonId person) {
        this.person = person;
    }

    public PersonId person() {
        return person;
    }

    public UUID client() {
        return client;
    }

    public String shown() {
        return shown;
    }

    public long revision() {
        return revision;
    }

    public int written() {
        return confirmed + unconfirmed.size();
    }

    public boolean hasUnconfirmed() {
        return !unconfirmed.isEmpty();
    }

    public void write(ChangeSet edit) {
        unconfirmed.add(edit);
        shown = edit.apply(shown);
    }

    /** How many of its edits are committed, as far as it knows. */
    public int confirmed() {
        return confirmed;
    }

    public List<ChangeSet> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    /** The text as it is; only for a tab that has written nothing yet. */
    public void begin(long at, String content) {
        if (written() > 0) {
            throw new AssertionError("[T3] what was written would be lost");
        }
        revision = at;
        shown = content;
    }

    /** Everything that is unconfirmed (T8). */
    TextPush push() {
        return new TextPush(client, person, revision, confirmed, List.copyOf(unconfirmed));
    }

    void receive(List<TextUpdate> updates) {
        updates.forEach(this::receive);
    }

    private void receive(TextUpdate update) {
        if (update.revision() != revision + 1) {
            throw new AssertionError("[T1] after " + revision + " comes " + update.revision());
        }
        receive(update.client(), update.sequence(), update.changes());
    }

    /** The next update of all; true if it is one of its own. */
    public boolean receive(UUID from, int sequence, ChangeSet changes) {
        revision++;
        if (from.equals(client)) {
            if (sequence != confirmed) {
                throw new AssertionError("[T3] doubled or missing: " + sequence);
            }
            confirmed++;
            unconfirmed.removeFirst();
            return true;
        }
        var other = changes;
        for (int i = 0; i < unconfirmed.size(); i++) {
            var own = unconfirmed.get(i);
            unconfirmed.set(i, own.map(other, false));
            other = other.map(own, true);
        }
        shown = other.apply(shown);
        return false;
    }
}
