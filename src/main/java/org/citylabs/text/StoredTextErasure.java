package org.citylabs.text;

import java.util.List;
import java.util.function.Consumer;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSetJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rewrites what is kept of a text without the words of a person (B15), in the transaction that holds the text. */
@Component
class StoredTextErasure {

    private static final int AT_ONCE = 500;

    private final StoredTextLog log;
    private final JdbcClient jdbc;

    StoredTextErasure(StoredTextLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** @return how many updates were rewritten; with none of them, nothing else is either */
    int erase(TextId text, PersonId whose) {
        if (!hasWritten(text, whose)) {
            return 0;
        }
        var beginning = log.at(text, 0).orElseThrow();
        var words = new PersonsWords(whose, beginning.content());
        each(text, words::learn);
        words.end();
        var rewriting = new Rewriting(text, beginning, words);
        each(text, rewriting::pass);
        return rewriting.count;
    }

    private boolean hasWritten(TextId text, PersonId person) {
        return jdbc.sql("SELECT 1 FROM text_update WHERE text = ? AND person = ? LIMIT 1")
                .params(text.value(), person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** A long log does not fit into memory. */
    private void each(TextId text, Consumer<TextUpdate> action) {
        List<TextUpdate> page;
        for (long last = 0; !(page = log.after(text, last, AT_ONCE)).isEmpty(); ) {
            page.forEach(action);
            last = page.getLast().revision();
        }
    }

    /** Goes along the log once more, with the text as it becomes. */
    private final class Rewriting {

        private final TextId text;
        private final PersonsWords words;
        private TextState state;
        private int count;

        Rewriting(TextId text, TextState beginning, PersonsWords words) {
            this.text = text;
            this.state = beginning;
            this.words = words;
        }

        void pass(TextUpdate update) {
            var rest = words.without(update);
            state = new TextState(update.revision(), rest.apply(state.content()));
            if (!rest.equals(update.changes())) {
                count++;
                jdbc.sql("UPDATE text_update SET changes = ? WHERE text = ? AND revision = ?")
                        .params(ChangeSetJson.write(rest).toString(), text.value(), update.revision())
                        .update();
            }
            if (count > 0) {
                rewriteSnapshot();
            }
        }

        // In place rather than away: the past stays near, and the next snapshot would come much later.
        private void rewriteSnapshot() {
            jdbc.sql("UPDATE text_snapshot SET content = ? WHERE text = ? AND revision = ?")
                    .params(state.content(), text.value(), state.revision())
                    .update();
        }
    }
}
