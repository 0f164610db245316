package org.citylabs.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.citylabs.identity.PersonId;

/** The log of one text in memory, whose transactions a test can let fail before or after they are committed. */
final class MemoryTextLog implements TextLog {

    enum Fate {
        COMMITTED,
        FAILED,
        /** Committed, but whoever wrote does not hear of it. */
        UNHEARD
    }

    private final List<TextUpdate> updates = new ArrayList<>();
    private final Set<PersonId> writers = new HashSet<>();
    private TextState state = TextState.EMPTY;
    private Supplier<Fate> fate = () -> Fate.COMMITTED;

    void letWrite(PersonId person) {
        writers.add(person);
    }

    void forbid(PersonId person) {
        writers.remove(person);
    }

    void decideFate(Supplier<Fate> next) {
        fate = next;
    }

    List<TextUpdate> all() {
        return List.copyOf(updates);
    }

    @Override
    public synchronized Optional<TextState> read(TextId text) {
        return Optional.of(state);
    }

    @Override
    public synchronized Optional<TextState> at(TextId text, long revision) {
        if (revision < 0 || revision > state.revision()) {
            return Optional.empty();
        }
        var then = TextState.EMPTY;
        for (var update : updates.subList(0, (int) revision)) {
            then = then.apply(update);
        }
        return Optional.of(then);
    }

    @Override
    public synchronized List<TextUpdate> after(TextId text, long revision, int limit) {
        return updates.stream()
                .filter(it -> it.revision() > revision)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Made> backFrom(TextId text, long revision, int limit) {
        return updates.reversed().stream()
                .filter(it -> it.revision() <= revision)
                .map(MemoryTextLog::made)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Made> onFrom(TextId text, long revision, int limit) {
        return after(text, revision, limit).stream().map(MemoryTextLog::made).toList();
    }

    private static Made made(TextUpdate update) {
        return new Made(update.revision(), update.by(), update.at());
    }

    @Override
    public synchronized <R> R write(TextId text, Function<Page, R> work) {
        var page = new MemoryPage();
        var result = work.apply(page);
        var decided = fate.get();
        if (decided == Fate.FAILED) {
            throw new IllegalStateException("As the test wants it");
        }
        updates.addAll(page.appended);
        state = page.after;
        if (decided == Fate.UNHEARD) {
            throw new IllegalStateException("Committed, as the test wants it");
        }
        return result;
    }

    private final class MemoryPage implements Page {

        private List<TextUpdate> appended = List.of();
        private TextState after = state;

        @Override
        public long revision() {
            return state.revision();
        }

        @Override
        public boolean mayWrite(PersonId person) {
            return writers.contains(person);
        }

        @Override
        public int limit() {
            return TextLimits.TEXT;
        }

        @Override
        public Optional<Tab> tab(UUID client) {
            return updates.reversed().stream()
                    .filter(it -> it.client().equals(client))
                    .findFirst()
                    .map(it -> new Tab(it.by(), it.sequence() + 1));
        }

        @Override
        public void append(List<TextUpdate> made, TextState then) {
            appended = List.copyOf(made);
            after = then;
        }
    }
}
