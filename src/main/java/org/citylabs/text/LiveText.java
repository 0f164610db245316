package org.citylabs.text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.kernel.TextDifference;
import org.citylabs.live.BatchWriter;
import org.citylabs.live.Overtaken;
import org.citylabs.live.Pauses;
import org.citylabs.text.change.ChangeSet;

/** A text in memory: a projection of its log, and the one writer that takes pushes in order (T1). */
final class LiveText {

    /** So many pushes may wait. */
    static final int QUEUE = 1_000;

    /** So many of the latest updates are at hand; whoever is further behind reads from the database. */
    private static final int RECENT = 1_000;

    /** Nobody catches up over more than that: the text is read again. */
    private static final int FURTHEST = 10_000;

    private final TextId text;
    private final TextLog log;
    private final Clock clock;
    private final BatchWriter<Waiting> writer;
    private final Executor elsewhere;
    private final Pauses pauses;
    private final List<Runnable> audience = new CopyOnWriteArrayList<>();
    private final Carets carets = new Carets();
    private final Authors authors;
    private volatile Instant askedAt;
    private volatile Shown shown;

    private record Shown(TextState state, List<TextUpdate> recent) {}

    private record Waiting(TextPush push, CompletableFuture<TextOutcome> outcome) {}

    LiveText(TextId text, TextState state, TextLog log, Clock clock, Executor thread, Pauses pauses) {
        this.text = text;
        this.shown = new Shown(state, List.of());
        this.log = log;
        this.clock = clock;
        this.authors = new Authors(text, log);
        this.askedAt = clock.instant();
        this.elsewhere = thread;
        this.pauses = pauses;
        this.writer = new BatchWriter<>(QUEUE, thread, pauses, this::commit, it -> refuse(it, TextRefusal.FAILED));
    }

    TextState state() {
        return shown.state();
    }

    Carets carets() {
        return carets;
    }

    /** Who wrote which passage of what is committed; takes a moment when it is asked for the first time. */
    Authorship authorship() {
        return authors.now();
    }

    /** Where all others are in the text as it is now. */
    List<Carets.Caret> othersThan(UUID who) {
        return carets.others(who).stream()
                .flatMap(caret -> since(caret.revision()).map(caret::past).stream())
                .toList();
    }

    /**
     * The updates after a revision, in order; empty if there are too many, it never had that revision, or something was
     * erased since (B15).
     */
    Optional<List<TextUpdate>> since(long revision) {
        return placesSince(revision).filter(updates -> updates.stream().noneMatch(TextUpdate::isErasure));
    }

    /** The same for places in the text, across an erasure as well: what was erased has kept its length (B15). */
    Optional<List<TextUpdate>> placesSince(long revision) {
        var now = shown;
        var missing = now.state().revision() - revision;
        if (missing < 0 || missing > FURTHEST || revision < 0) {
            return Optional.empty();
        }
        var recent = now.recent();
        return Optional.of(
                missing <= recent.size()
                        ? recent.subList(recent.size() - (int) missing, recent.size())
                        : log.after(text, revision, (int) missing));
    }

    /** Is told after each commit, on the writer's thread, which must not wait. */
    Runnable listen(Runnable listener) {
        audience.add(listener);
        return () -> audience.remove(listener);
    }

    void asked() {
        askedAt = clock.instant();
    }

    boolean isIdleSince(Instant time) {
        return audience.isEmpty() && writer.isIdle() && askedAt.isBefore(time);
    }

    /** Takes a push as a whole, or nothing of it; comes when it is committed or refused. */
    CompletableFuture<TextOutcome> push(TextPush push) {
        var waiting = new Waiting(push, new CompletableFuture<>());
        if (!writer.take(waiting)) {
            refuse(waiting, TextRefusal.BUSY);
        }
        return waiting.outcome();
    }

    /**
     * Makes it another text by one edit, word by word; what others write at the same moment stays, and what stays is still
     * theirs who wrote it.
     *
     * @param client a tab of its own, so that the same sent again is known and not done twice
     */
    CompletableFuture<TextOutcome> become(String content, UUID client, PersonId by) {
        var now = state();
        var edit = edit(TextDifference.between(now.content(), content));
        return edit.isEmpty() ? done() : push(new TextPush(client, by, now.revision(), 0, List.of(edit)));
    }

    /** All of a difference as one edit of the text before. */
    static ChangeSet edit(TextDifference difference) {
        var edit = ChangeSet.of();
        int gone = 0;
        for (var part : difference.parts()) {
            switch (part.kind()) {
                case KEPT -> edit.replace(gone, "").keep(part.text().length());
                case REMOVED -> {}
                case ADDED -> edit.replace(gone, part.text());
            }
            gone = part.kind() == TextDifference.Kind.REMOVED ? part.text().length() : 0;
        }
        return edit.replace(gone, "").build();
    }

    /** Ticks the task that has a number at a revision, wherever it is now, or takes the tick away. */
    CompletableFuture<TextOutcome> tick(long revision, int number, boolean done, PersonId by) {
        var now = state();
        return task(revision, number, now)
                .map(task -> task.done() == done ? done() : push(ticking(task.at(), done, now, by)))
                .orElseGet(() -> CompletableFuture.completedFuture(new TextOutcome.NotDone(TextRefusal.GONE)));
    }

    private Optional<MarkdownText.Task> task(long revision, int number, TextState now) {
        return at(revision, now)
                .map(then -> new MarkdownText(then).tasks())
                .filter(tasks -> number >= 0 && number < tasks.size())
                .map(tasks -> place(tasks.get(number).at(), revision, now))
                .flatMap(place -> new MarkdownText(now.content())
                        .tasks().stream().filter(it -> it.at() == place).findFirst());
    }

    private Optional<String> at(long revision, TextState now) {
        return now.revision() == revision
                ? Optional.of(now.content())
                : log.at(text, revision).map(TextState::content);
    }

    private int place(int then, long revision, TextState now) {
        var place = then;
        for (var update : since(revision).orElse(List.of())) {
            if (update.revision() <= now.revision()) {
                place = update.changes().place(place, false);
            }
        }
        return place;
    }

    private static TextPush ticking(int at, boolean done, TextState now, PersonId by) {
        var edit = ChangeSet.of()
                .keep(at)
                .replace(1, done ? "x" : " ")
                .keep(now.content().length() - at - 1)
                .build();
        return new TextPush(UUID.randomUUID(), by, now.revision(), 0, List.of(edit));
    }

    private static CompletableFuture<TextOutcome> done() {
        return CompletableFuture.completedFuture(new TextOutcome.Done());
    }

    private void commit(List<Waiting> batch) {
        var written = write(batch);
        show(written.updates());
        batch.forEach(it -> it.outcome().complete(written.outcomes().get(it)));
        if (!written.updates().isEmpty()) {
            audience.forEach(Runnable::run);
        }
    }

    private Written write(List<Waiting> batch) {
        try {
            return log.write(text, page -> {
                if (page.revision() != state().revision()) {
                    throw new Overtaken(state().revision());
                }
                return new Batch(page).take(batch);
            });
        } catch (Overtaken e) {
            catchUp();
            throw e;
        }
    }

    private void catchUp() {
        var behind = log.after(text, state().revision(), FURTHEST);
        if (behind.size() < FURTHEST && behind.stream().noneMatch(TextUpdate::isErasure)) {
            show(behind);
        } else {
            log.read(text).ifPresent(this::showAnew);
        }
        audience.forEach(Runnable::run);
    }

    /** Takes over soon what somebody else has written, and comes back to it if the database is away. */
    void catchUpSoon() {
        elsewhere.execute(() -> {
            for (int failures = 1; ; failures++) {
                try {
                    catchUp();
                    return;
                } catch (RuntimeException e) {
                    if (!pauses.after(e, failures)) {
                        return; // whoever writes next finds out
                    }
                }
            }
        });
    }

    private synchronized void showAnew(TextState state) {
        if (state.revision() > shown.state().revision()) {
            shown = new Shown(state, List.of());
        }
    }

    private synchronized void show(List<TextUpdate> updates) {
        var state = shown.state();
        var recent = new ArrayList<>(shown.recent());
        for (var update : updates) {
            if (update.revision() > state.revision()) {
                state = state.apply(update);
                recent.add(update);
            }
        }
        shown = new Shown(state, List.copyOf(recent.subList(Math.max(0, recent.size() - RECENT), recent.size())));
    }

    private static void refuse(Waiting waiting, TextRefusal why) {
        waiting.outcome().complete(new TextOutcome.NotDone(why));
    }

    private record Written(List<TextUpdate> updates, Map<Waiting, TextOutcome> outcomes) {}

    /** The pushes of one transaction, each rebased over what the ones before it left. */
    private final class Batch {

        private final TextLog.Page page;
        private final List<TextUpdate> updates = new ArrayList<>();
        private final Map<Waiting, TextOutcome> outcomes = new HashMap<>();
        private final Map<PersonId, Boolean> allowed = new HashMap<>();
        private final Map<UUID, TextLog.Tab> tabs = new HashMap<>();
        private TextState state = shown.state();

        Batch(TextLog.Page page) {
            this.page = page;
        }

        Written take(List<Waiting> batch) {
            batch.forEach(it -> outcomes.put(it, take(it.push())));
            if (!updates.isEmpty()) {
                page.append(updates, state);
            }
            return new Written(updates, outcomes);
        }

        private TextOutcome take(TextPush push) {
            if (!allowed.computeIfAbsent(push.by(), page::mayWrite)) {
                return new TextOutcome.NotDone(TextRefusal.NOT_ALLOWED);
            }
            var tab = tabs.computeIfAbsent(
                    push.client(), client -> page.tab(client).orElse(new TextLog.Tab(push.by(), 0)));
            if (isKnown(push, tab)) {
                return new TextOutcome.Done();
            }
            var since = sinceThen(push.revision());
            if (since.isEmpty() || Rebase.work(push, since.get()) > TextLimits.REBASE) {
                return new TextOutcome.NotDone(TextRefusal.TOO_OLD);
            }
            try {
                var rebased = Rebase.of(push, since.get());
                return tab.by().equals(push.by()) && tab.next() == push.sequence() + rebased.known()
                        ? write(push, rebased.left(), tab.next())
                        : new TextOutcome.NotDone(TextRefusal.NOT_UNDERSTOOD);
            } catch (IllegalArgumentException e) {
                return new TextOutcome.NotDone(TextRefusal.NOT_UNDERSTOOD);
            }
        }

        /** Whether it is the first that its tab has sent, and committed, whatever the tab says it has seen of that (T3). */
        private static boolean isKnown(TextPush push, TextLog.Tab tab) {
            return tab.by().equals(push.by())
                    && push.sequence() == 0
                    && push.edits().size() <= tab.next();
        }

        private Optional<List<TextUpdate>> sinceThen(long revision) {
            var latest = shown.state().revision();
            if (revision >= latest) {
                var skipped = (int) Math.min(revision - latest, Integer.MAX_VALUE);
                return skipped > updates.size()
                        ? Optional.empty()
                        : Optional.of(updates.subList(skipped, updates.size()));
            }
            return since(revision).map(committed -> {
                var all = new ArrayList<>(committed);
                all.addAll(updates);
                return all;
            });
        }

        private TextOutcome write(TextPush push, List<ChangeSet> edits, int next) {
            var after = state;
            var made = new ArrayList<TextUpdate>();
            var sequence = next;
            for (var edit : edits) {
                if (!edit.fits(after.content())) {
                    return new TextOutcome.NotDone(TextRefusal.NOT_UNDERSTOOD);
                }
                var update = update(push, edit, after.revision() + 1, sequence++);
                after = after.apply(update);
                made.add(update);
            }
            // of the push as a whole, so that whoever wrote too much can shorten it before it is saved
            var length = after.content().length();
            if (length > page.limit() && length > state.content().length()) {
                return new TextOutcome.NotDone(TextRefusal.TOO_LONG);
            }
            state = after;
            updates.addAll(made);
            tabs.put(push.client(), new TextLog.Tab(push.by(), sequence));
            return new TextOutcome.Done();
        }

        private TextUpdate update(TextPush push, ChangeSet edit, long revision, int sequence) {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new TextUpdate(revision, push.client(), sequence, push.by(), at, edit);
        }
    }
}
