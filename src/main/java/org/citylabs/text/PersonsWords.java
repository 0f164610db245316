package org.citylabs.text;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;
import org.citylabs.text.change.Part;
import org.citylabs.text.change.Part.Kept;
import org.citylabs.text.change.Part.Replaced;

/**
 * What one person wrote in a text, learnt from its log, and what is left of updates without it (B15). Others who put
 * longer pieces of it in again, by taking back a deletion, restoring or pasting, carry the person's words as well.
 */
final class PersonsWords {

    /** Shorter words may be anybody's. */
    static final int LONG = 8;

    private static final char OWN = 'x';
    private static final char FOREIGN = ' ';
    private static final char PLACEHOLDER = '\u00b7';

    private final PersonId person;
    private final Set<String> pieces = new HashSet<>();
    private String text;

    /** As long as the text, and says of each character whose it is. */
    private String whose;

    /** @param beginning what the text held before anybody wrote in it */
    PersonsWords(PersonId person, String beginning) {
        this.person = person;
        this.text = beginning;
        this.whose = String.valueOf(FOREIGN).repeat(beginning.length());
    }

    /** Takes all updates, in order, up to the {@link #end()}. */
    void learn(TextUpdate update) {
        var at = 0;
        for (var part : update.changes().parts()) {
            if (part instanceof Replaced && part.length() > 0) {
                keepPieces(at, at + part.length());
            }
            at += part.length();
        }
        var mark = String.valueOf(update.by().equals(person) ? OWN : FOREIGN);
        whose = with(update.changes(), words -> mark.repeat(words.length())).apply(whose);
        text = update.changes().apply(text);
    }

    void end() {
        keepPieces(0, text.length());
    }

    /** The same update with a placeholder of the same length in the place of the words. */
    ChangeSet without(TextUpdate update) {
        return with(update.changes(), update.by().equals(person) ? PersonsWords::placeholder : this::withoutPieces);
    }

    private static ChangeSet with(ChangeSet changes, UnaryOperator<String> words) {
        return new ChangeSet(changes.parts().stream()
                .<Part>map(part -> switch (part) {
                    case Kept kept -> kept;
                    case Replaced(int length, String by) -> new Replaced(length, words.apply(by));
                })
                .toList());
    }

    /** Those that reach into a part of the text, each to both its ends. */
    private void keepPieces(int from, int to) {
        for (int at = whose.indexOf(OWN, from); at >= 0 && at < to; at = whose.indexOf(OWN, at)) {
            var begin = whose.lastIndexOf(FOREIGN, at) + 1;
            var end = whose.indexOf(FOREIGN, at);
            at = end < 0 ? whose.length() : end;
            keep(text.substring(begin, at));
        }
    }

    private void keep(String piece) {
        if (piece.length() >= LONG && pieces.stream().noneMatch(it -> it.contains(piece))) {
            pieces.removeIf(piece::contains);
            pieces.add(piece);
        }
    }

    private String withoutPieces(String words) {
        if (words.length() < LONG) {
            return words;
        }
        if (pieces.stream().anyMatch(it -> it.contains(words))) {
            return placeholder(words);
        }
        var left = words;
        for (var piece : pieces) {
            left = left.replace(piece, placeholder(piece));
        }
        return left;
    }

    /** Lines stay lines, or those of others would run together. */
    private static String placeholder(String words) {
        var placeholder = new StringBuilder(words.length());
        words.chars().forEach(it -> placeholder.append(it == '\n' ? '\n' : PLACEHOLDER));
        return placeholder.toString();
    }
}
