package org.citylabs.board.ui;

import org.citylabs.board.state.Refusal;

/** Says why something was not done, in the person's language (B13). */
class RefusalWords {

    private final Texts texts;
    private final Faces faces;

    RefusalWords(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
    }

    String of(Refusal refusal) {
        var who = refusal.who();
        var key = "board.refused." + refusal.reason();
        var detail = refusal.detail() == null ? 0 : refusal.detail();
        return who == null ? texts.of(key, detail) : texts.of(key + ".by", faces.name(who), detail);
    }
}
