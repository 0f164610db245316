package org.citylabs.text;

import java.util.ArrayList;
import java.util.List;
import org.citylabs.text.change.ChangeSet;

/**
 * Moves what a tab has written past what was committed meanwhile (T1). What of it was committed already, and is being
 * sent again, is known by its tab and sequence, and left out (T3).
 *
 * <p>It goes update by update, as the tabs do when they receive them: moving an edit past two updates joined into one
 * may come to something else than moving it past one after the other, where a deletion meets an insertion.
 */
final class Rebase {

    private final TextPush push;
    private final List<ChangeSet> left;
    private int known;

    private Rebase(TextPush push) {
        this.push = push;
        this.left = new ArrayList<>(push.edits());
    }

    /**
     * @param known so many of the tab's edits are committed, of the push and after it
     * @param left what is to be committed, in order
     */
    record Result(int known, List<ChangeSet> left) {}

    /** How many parts of edits it goes past, most of which have three. */
    static long work(TextPush push, List<TextUpdate> since) {
        var edits = push.edits();
        return since.size() * edits.stream().mapToLong(it -> it.parts().size()).sum()
                + edits.size()
                        * since.stream()
                                .mapToLong(it -> it.changes().parts().size())
                                .sum();
    }

    /**
     * @param since all updates after the revision of the push, in order
     * @throws IllegalArgumentException if the push does not fit them
     */
    static Result of(TextPush push, List<TextUpdate> since) {
        var rebase = new Rebase(push);
        since.forEach(rebase::pass);
        return new Result(rebase.known, rebase.left);
    }

    private void pass(TextUpdate committed) {
        if (committed.client().equals(push.client())) {
            passOwn(committed);
        } else {
            pass(committed.changes());
        }
    }

    private void passOwn(TextUpdate committed) {
        if (committed.sequence() != push.sequence() + known) {
            throw new IllegalArgumentException("A push that leaves out what is unconfirmed");
        }
        if (!left.isEmpty()) { // otherwise an old push has come after a later one
            left.removeFirst();
        }
        known++;
    }

    private void pass(ChangeSet foreign) {
        var other = foreign;
        for (int i = 0; i < left.size(); i++) {
            var own = left.get(i);
            left.set(i, own.map(other, false));
            other = other.map(own, true);
        }
    }
}
