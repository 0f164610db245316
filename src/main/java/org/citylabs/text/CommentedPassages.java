package org.citylabs.text;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.citylabs.uikit.Broadcast;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Knows where in a text the passages are that are commented on, and tells open pages when there is something new. */
@org.springframework.stereotype.Component
class CommentedPassages {

    /** That of the text; those that are gone stand at the end. */
    static final Comparator<Passage> IN_ORDER =
            Comparator.comparing(Passage::isGone).thenComparing(Passage::from).thenComparing(Passage::id);

    private final StoredPassages stored;
    private final LiveTexts live;
    private final ApplicationEventPublisher events;
    private final Map<TextId, List<Runnable>> audience = new ConcurrentHashMap<>();
    private final Broadcast<CommentsChanged> changes = new Broadcast<>();

    CommentedPassages(StoredPassages stored, LiveTexts live, ApplicationEventPublisher events) {
        this.stored = stored;
        this.live = live;
        this.events = events;
    }

    /** All of a text, where they are in it as it is now. */
    List<Passage> of(TextId text) {
        return live.find(text)
                .map(found -> stored.of(text).stream()
                        .map(it -> placed(it, found, found.state()))
                        .toList())
                .orElse(List.of());
    }

    private static Passage placed(Passage passage, LiveText text, TextState now) {
        return text.placesSince(passage.revision())
                .map(updates -> passage.past(updates.stream()
                        .filter(it -> it.revision() <= now.revision())
                        .toList()))
                .orElseGet(() -> passage.gone(now.revision()));
    }

    /** What an open text has to do with them. */
    Told of(LiveText text, TextId id) {
        return new Told() {
            @Override
            public Optional<Map<String, Object>> now() {
                return told(text, id);
            }

            @Override
            public Runnable listen(Runnable listener) {
                return CommentedPassages.this.listen(id, listener);
            }
        };
    }

    /** What an editor is told of the passages of its text. */
    interface Told {

        /** Those that are open; empty for a text that never had one. */
        Optional<Map<String, Object>> now();

        /** Is told that there is something new, on a thread that must not wait, until the answer is run. */
        Runnable listen(Runnable listener);
    }

    /** As an editor is told: those that are open, and of which something was said. */
    private Optional<Map<String, Object>> told(LiveText text, TextId id) {
        var known = stored.of(id);
        return known.isEmpty() ? Optional.empty() : Optional.of(told(known, text, text.state()));
    }

    private static Map<String, Object> told(List<Passage> known, LiveText text, TextState now) {
        var places = known.stream()
                .filter(it -> it.isOpen() && it.comments() > 0)
                .map(it -> placed(it, text, now))
                .filter(it -> !it.isGone())
                .map(it -> Map.of("id", it.id(), "from", it.from(), "to", it.to()))
                .toList();
        return Map.of("do", "passages", "revision", now.revision(), "passages", places);
    }

    /**
     * Notes where they are now, so that they are found however long ago they were begun. Where nothing is left of one, the
     * pages that show it are told.
     */
    void settle(TextId text) {
        live.find(text).ifPresent(found -> settle(text, found));
    }

    private void settle(TextId text, LiveText found) {
        var lost = false;
        for (var before : stored.of(text)) {
            var now = placed(before, found, found.state());
            if (before.revision() < now.revision()) {
                stored.move(before, now);
                lost |= now.isGone() && !before.isGone();
            }
        }
        if (lost) {
            events.publishEvent(new CommentsChanged(text));
        }
    }

    /** What was erased from a text is not quoted any longer (B15). */
    void forgetWords(TextId text, String content) {
        var left = Passage.inOneLine(content);
        stored.of(text).stream().filter(it -> !it.isQuoteOf(left)).forEach(it -> stored.blank(it.id()));
        events.publishEvent(new CommentsChanged(text));
    }

    private Runnable listen(TextId text, Runnable listener) {
        var told = audience.computeIfAbsent(text, _ -> new CopyOnWriteArrayList<>());
        told.add(listener);
        return () -> audience.computeIfPresent(text, (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** The component is told while it is on a page. */
    void onChange(Component component, TextId text, Runnable told) {
        changes.tell(component, changed -> changed.text().equals(text), _ -> told.run());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CommentsChanged changed) {
        audience.getOrDefault(changed.text(), List.of()).forEach(Runnable::run);
        changes.publish(changed);
    }
}
