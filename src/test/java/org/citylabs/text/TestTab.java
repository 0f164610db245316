package org.citylabs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;

/** An editor as the library has it: what it shows is what it has received, and its own edits on top. */
final class TestTab {

    private final UUID client = UUID.randomUUID();
    private final PersonId person;
    private final List<ChangeSet> unconfirmed = new ArrayList<>();
    private String shown = "";
    private long revision;
    private int confirmed;

    TestTab(PersonId person) {
        this.person = person;
    }

    PersonId person() {
        return person;
    }

    UUID client() {
        return client;
    }

    String shown() {
        return shown;
    }

    long revision() {
        return revision;
    }

    int written() {
        return confirmed + unconfirmed.size();
    }

    boolean hasUnconfirmed() {
        return !unconfirmed.isEmpty();
    }

    void write(ChangeSet edit) {
        unconfirmed.add(edit);
        shown = edit.apply(shown);
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
        revision = update.revision();
        if (update.client().equals(client)) {
            if (update.sequence() != confirmed) {
                throw new AssertionError("[T3] doubled or missing: " + update.sequence());
            }
            confirmed++;
            unconfirmed.removeFirst();
            return;
        }
        var other = update.changes();
        for (int i = 0; i < unconfirmed.size(); i++) {
            var own = unconfirmed.get(i);
            unconfirmed.set(i, own.map(other, false));
            other = other.map(own, true);
        }
        shown = other.apply(shown);
    }
}
