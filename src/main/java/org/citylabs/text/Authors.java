package org.citylabs.text;

import org.jspecify.annotations.Nullable;

/** Who wrote which passage of a text, found out from its log when somebody asks for the first time, and kept up with. */
final class Authors {

    private static final int PAGE = 500;

    private final TextId text;
    private final TextLog log;
    private @Nullable Authorship known;

    Authors(TextId text, TextLog log) {
        this.text = text;
        this.log = log;
    }

    /** Of everything that is committed; whoever asks meanwhile waits. */
    synchronized Authorship now() {
        var authorship = known == null ? Authorship.of(log.at(text, 0).orElseThrow()) : known;
        var updates = log.after(text, authorship.revision(), PAGE);
        while (!updates.isEmpty()) {
            authorship = authorship.apply(updates);
            updates = log.after(text, authorship.revision(), PAGE);
        }
        known = authorship;
        return authorship;
    }
}
