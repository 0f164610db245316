package org.citylabs.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.springframework.boot.test.context.TestComponent;

/** A home whose texts everybody may write, and which fails as a test wants it. */
@TestComponent
public class TestHome implements TextHome {

    static final String KIND = "test-text";

    private final Map<UUID, String> beginnings = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> told = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> whileAsked = new ConcurrentHashMap<>();
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

    List<String> told(Subject subject) {
        return told.getOrDefault(subject.id(), List.of());
    }

    void failOnce(Subject subject) {
        failing.add(subject.id());
    }

    boolean failed(Subject subject) {
        return failed.contains(subject.id());
    }

    /** Once, while it is being told. */
    void meanwhile(Subject subject, Runnable happens) {
        meanwhile.put(subject.id(), happens);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID subject) {
        return true;
    }

    @Override
    public boolean mayWrite(UUID subject, PersonId person) {
        var happens = whileAsked.remove(subject);
        if (happens != null) {
            CompletableFuture.runAsync(happens).join();
        }
        return true;
    }

    /** Once, in a transaction of its own, while it is asked who may write. */
    void whileAsked(Subject subject, Runnable happens) {
        whileAsked.put(subject.id(), happens);
    }

    /** What its text is to begin with. */
    void begins(Subject subject, String words) {
        beginnings.put(subject.id(), words);
    }

    @Override
    public String beginning(UUID subject) {
        return beginnings.getOrDefault(subject, "");
    }

    @Override
    public void settled(UUID subject, TextState text, PersonId by) {
        if (failing.remove(subject)) {
            failed.add(subject);
            throw new IllegalStateException("As the test wants it");
        }
        var happens = meanwhile.remove(subject);
        if (happens != null) {
            happens.run();
        }
        told.computeIfAbsent(subject, _ -> new CopyOnWriteArrayList<>()).add(text.content() + " by " + by);
    }
}
