package org.citylabs.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.citylabs.identity.PersonId;
import org.citylabs.live.LivePage;
import org.citylabs.text.change.ChangeSet;
import org.citylabs.text.change.ChangeSetJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text on an open page: takes what the page writes, and tells it every update in order, its own among them, which is
 * how it hears that they are saved (T2). At most two messages are unconfirmed; what happens meanwhile goes into the
 * next one. What the two halves say to each other stands in {@code src/docs/live-protocol.md}.
 */
public final class OpenText {

    /** Of messages between the two halves. */
    static final String TYPE = "text";

    private static final int UNCONFIRMED = 2;
    private static final Executor ELSEWHERE = Thread::startVirtualThread;

    /** Carets that move meanwhile go together. */
    private static final Executor SOON = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, ELSEWHERE);

    private final LiveText text;
    private final @Nullable PersonId person;
    private final Carets.Writer writer;
    private final EditAllowance allowance;
    private final Function<PersonId, Optional<Map<String, Object>>> passages;
    private final Function<PersonId, List<String>> mentionable;
    private final CommentedPassages.Told commented;
    private final LivePage page;
    private final Executor elsewhere;
    private final UUID who = UUID.randomUUID();
    private final Runnable leave;
    private final Runnable leaveComments;
    private final Deque<Long> unconfirmed = new ArrayDeque<>();
    private final Map<UUID, Carets.Caret> moved = new LinkedHashMap<>();
    private final AtomicBoolean authorsUnderWay = new AtomicBoolean();
    private boolean caretsSoon;
    private boolean passagesNew;
    private boolean passagesUnderWay;
    private boolean reads;
    private long told;
    private boolean underWay;
    private boolean ended;

    /** @param passages who wrote what, in words for the page; empty for a person who may not know
     * @param mentionable the names of those whom a person may mention */
    OpenText(
            LiveText text,
            @Nullable PersonId person,
            Carets.Writer writer,
            EditAllowance allowance,
            Function<PersonId, Optional<Map<String, Object>>> passages,
            Function<PersonId, List<String>> mentionable,
            CommentedPassages.Told commented,
            LivePage page) {
        this(text, person, writer, allowance, passages, mentionable, commented, page, ELSEWHERE);
    }

    OpenText(
            LiveText text,
            @Nullable PersonId person,
            Carets.Writer writer,
            EditAllowance allowance,
            Function<PersonId, Optional<Map<String, Object>>> passages,
            Function<PersonId, List<String>> mentionable,
            CommentedPassages.Told commented,
            LivePage page,
            Executor elsewhere) {
        this.text = text;
        this.person = person;
        this.writer = writer;
        this.allowance = allowance;
        this.passages = passages;
        this.mentionable = mentionable;
        this.commented = commented;
        this.page = page;
        this.elsewhere = elsewhere;
        this.leave = text.listen(this::deliver);
        this.leaveComments = commented.listen(this::commented);
        page.carry(TYPE, this::hear);
        text.carets().join(who, this::caretMoved);
    }

    /** Nothing was heard of the person for a while. */
    void away() {
        text.carets().hide(who);
    }

    /** The page is gone, or may not read any longer. */
    public void end() {
        synchronized (this) {
            ended = true;
        }
        leave.run();
        leaveComments.run();
        text.carets().leave(who);
    }

    private void hear(JsonNode message) {
        switch (message.path("do").asString("")) {
            case "read" -> read(message.path("since").asLong(-1));
            case "seen" -> seen(message.path("revision").asLong(0));
            case "push" -> push(message);
            case "caret" -> caret(message);
            case "authors" -> authors();
            case "people" -> people();
            default -> throw new IllegalArgumentException("Not a message about a text");
        }
    }

    /** The page is connected, for the first time or again, and shows a revision; or none, if that is below zero. */
    private void read(long since) {
        synchronized (this) {
            reads = false;
            unconfirmed.clear();
        }
        var known = since >= 0 && text.since(since).isPresent();
        var state = text.state();
        page.say(
                TYPE,
                known
                        ? Map.of("do", "up", "revision", since)
                        : Map.of("do", "whole", "revision", state.revision(), "content", state.content()));
        synchronized (this) {
            told = known ? since : state.revision();
            reads = true;
        }
        say(text.othersThan(who));
        commented();
        deliver();
    }

    /** Which passages are commented on; on a thread of its own, for it reads the database. */
    private void commented() {
        synchronized (this) {
            if (!reads || ended) {
                return;
            }
            passagesNew = true;
            if (passagesUnderWay) {
                return;
            }
            passagesUnderWay = true;
        }
        elsewhere.execute(this::tellPassages);
    }

    /** One after the other: the page keeps what it is told last. */
    private void tellPassages() {
        try {
            while (takesUpPassages()) {
                commented.now().ifPresent(it -> page.say(TYPE, it));
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                passagesUnderWay = false;
            }
            throw e;
        }
    }

    private synchronized boolean takesUpPassages() {
        var isNew = passagesNew && !ended;
        passagesNew = false;
        passagesUnderWay = isNew;
        return isNew;
    }

    private void seen(long revision) {
        synchronized (this) {
            while (!unconfirmed.isEmpty() && unconfirmed.peek() <= revision) {
                unconfirmed.remove();
            }
        }
        deliver();
    }

    private void push(JsonNode message) {
        if (person == null) {
            refuse(TextRefusal.NOT_ALLOWED);
            return;
        }
        var written = message.path("edits");
        if (!written.isArray() || written.isEmpty()) {
            throw new IllegalArgumentException("Not a push");
        }
        if (isTooLong(written)) {
            refuse(TextRefusal.TOO_LONG);
            return;
        }
        var push = new TextPush(
                UUID.fromString(message.path("client").asString("")),
                person,
                message.path("revision").asLong(-1),
                message.path("sequence").asInt(-1),
                edits(written));
        if (allowance.allows(person, push.edits().size())) {
            push(push);
        } else {
            refuse(TextRefusal.BUSY);
        }
    }

    private void push(TextPush push) {
        text.push(push).thenAccept(outcome -> {
            if (outcome instanceof TextOutcome.NotDone not) {
                refuse(not.why());
            }
        });
    }

    private static boolean isTooLong(JsonNode edits) {
        return edits.size() > TextLimits.EDITS
                || edits.valueStream().anyMatch(edit -> edit.toString().length() > TextLimits.EDIT);
    }

    private static List<ChangeSet> edits(JsonNode written) {
        return written.valueStream().map(ChangeSetJson::read).toList();
    }

    private void refuse(TextRefusal why) {
        elsewhere.execute(() -> page.say(TYPE, Map.of("do", "refused", "why", why.name())));
    }

    /** One answer under way for each page, however often it asks. */
    private void authors() {
        if (person != null && authorsUnderWay.compareAndSet(false, true)) {
            elsewhere.execute(() -> tellAuthors(person));
        }
    }

    private void tellAuthors(PersonId person) {
        try {
            passages.apply(person)
                    .ifPresentOrElse(
                            it -> page.say(TYPE, it), () -> page.say(TYPE, Map.of("do", "authors", "refused", true)));
        } finally {
            authorsUnderWay.set(false);
        }
    }

    /** Whom one may mention, for those who may write. */
    private void people() {
        if (person != null) {
            elsewhere.execute(() -> page.say(TYPE, Map.of("do", "people", "names", mentionable.apply(person))));
        }
    }

    private void caret(JsonNode message) {
        if (person != null) {
            text.carets()
                    .move(new Carets.Caret(
                            who,
                            writer,
                            message.path("revision").asLong(0),
                            message.path("anchor").asInt(0),
                            message.path("head").asInt(0),
                            false));
        }
    }

    private void caretMoved(Carets.Caret caret) {
        synchronized (this) {
            moved.put(caret.who(), caret);
            if (caretsSoon) {
                return;
            }
            caretsSoon = true;
        }
        SOON.execute(this::tellCarets);
    }

    private void tellCarets() {
        List<Carets.Caret> carets;
        synchronized (this) {
            caretsSoon = false;
            carets = List.copyOf(moved.values());
            moved.clear();
            if (ended) {
                return;
            }
        }
        say(carets);
    }

    private void say(List<Carets.Caret> carets) {
        if (!carets.isEmpty()) {
            var written = carets.stream().map(Carets.Caret::written).toList();
            page.say(TYPE, Map.of("do", "carets", "carets", written));
        }
    }

    /** Returns at once, whoever calls: a page that is slow to take a message holds up nobody else. */
    private void deliver() {
        synchronized (this) {
            if (underWay || ended || !isBehind()) {
                return;
            }
            underWay = true;
        }
        elsewhere.execute(this::tell);
    }

    private boolean isBehind() {
        return reads && unconfirmed.size() < UNCONFIRMED && told < text.state().revision();
    }

    private void tell() {
        try {
            var message = next();
            if (message != null) {
                page.say(TYPE, message);
            }
        } finally {
            synchronized (this) {
                underWay = false;
            }
        }
        deliver();
    }

    private @Nullable Map<String, Object> next() {
        long from;
        synchronized (this) {
            from = told;
        }
        var updates = text.since(from).orElse(List.of());
        synchronized (this) {
            if (!reads || ended || told != from) {
                return null;
            }
            if (updates.isEmpty()) {
                reads = false; // until it has read the text anew
                return Map.of("do", "lost");
            }
            told = updates.getLast().revision();
            unconfirmed.add(told);
            return Map.of("do", "updates", "from", from, "updates", written(updates));
        }
    }

    private static List<Map<String, Object>> written(List<TextUpdate> updates) {
        return updates.stream()
                .map(it -> Map.<String, Object>of(
                        "client", it.client(), "sequence", it.sequence(), "changes", ChangeSetJson.write(it.changes())))
                .toList();
    }
}
