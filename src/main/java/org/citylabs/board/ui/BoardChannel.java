package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.citylabs.board.BoardCommands;
import org.citylabs.board.BoardId;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.live.LiveHost;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Joins an open board to its live channel: commands go in as the person who opened the page, words come back. */
class BoardChannel implements LiveHost {

    /** Answers are written and sent on threads of their own: a page that is slow to take one holds up no board (B12). */
    private static final Executor ELSEWHERE = Thread::startVirtualThread;

    /** Where somebody looks who is not here any more. */
    static final String AWAY = "away";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BoardId board;
    private final BoardCommands commands;
    private final UI ui;
    private final Component view;
    private final IntPredicate bringUp;
    private final BiConsumer<@Nullable String, Boolean> looks;
    private final Words words;
    private final Runnable end;
    private final @Nullable Authentication person;
    private final int drawnBy;

    /** What the page says to what came of a command. */
    interface Words {

        /** Politely, to whoever did it. */
        String done(Command command);

        String refused(Refusal refusal);
    }

    BoardChannel(
            BoardId board,
            BoardCommands commands,
            UI ui,
            Component view,
            IntPredicate bringUp,
            BiConsumer<@Nullable String, Boolean> looks,
            Words words,
            Runnable end) {
        this.board = board;
        this.commands = commands;
        this.ui = ui;
        this.view = view;
        this.bringUp = bringUp;
        this.looks = looks;
        this.words = words;
        this.end = end;
        this.drawnBy = ui.getInternals().getLastProcessedClientToServerId();
        this.person = CurrentPerson.isVisitor()
                ? null
                : SecurityContextHolder.getContext().getAuthentication();
    }

    @Override
    public @Nullable String owner() {
        return person == null ? null : person.getName();
    }

    /** Flow keeps its last answer in case it was lost. The one that drew the board is large, and known to be here now. */
    @Override
    public void arrived() {
        try {
            ui.access(() -> {
                var internals = ui.getInternals();
                if (internals.getLastProcessedClientToServerId() == drawnBy) {
                    internals.setLastRequestResponse(null);
                }
            });
        } catch (UIDetachedException e) {
            // it was closed a moment ago
        }
    }

    /**
     * Right before a message goes to the page, and so once in each: Flow's client misplaces children that move twice in
     * one message (vaadin/flow#22002).
     */
    @Override
    public void access(Runnable task) {
        try {
            ui.access(() -> ui.beforeClientResponse(view, _ -> task.run()));
        } catch (UIDetachedException e) {
            // the page was closed a moment ago: there is nothing left to bring up
        }
    }

    @Override
    public boolean bringUp(int number) {
        return bringUp.test(number);
    }

    @Override
    public CompletableFuture<Map<String, Object>> receive(UUID id, JsonNode body) {
        if (person == null) {
            return CompletableFuture.completedFuture(refused(new Refusal(Reason.NOT_ALLOWED, null, null), body));
        }
        try {
            var command = JSON.treeToValue(body, Command.class);
            return as(person, () -> commands.submit(board, id, body.path("seen").asLong(0), command))
                    .thenApplyAsync(outcome -> answer(outcome, command, body), ELSEWHERE);
        } catch (JacksonException | IllegalArgumentException e) {
            return CompletableFuture.completedFuture(refused(new Refusal(Reason.NOT_UNDERSTOOD, null, null), body));
        }
    }

    @Override
    public void looksAt(@Nullable String at, boolean editing) {
        looks.accept(at, editing);
    }

    @Override
    public void away() {
        looks.accept(AWAY, false);
    }

    /**
     * At once, and not with the next message: the page may never take one again. Flow detaches a closed page only at
     * the next request of its session, so that the channel is ended before; a page that is still there asks, and is
     * opened anew.
     */
    @Override
    public void lost() {
        try {
            ui.access(() -> {
                end.run();
                ui.close();
            });
        } catch (UIDetachedException e) {
            // it was closed already
        }
    }

    private Map<String, Object> answer(Outcome outcome, Command command, JsonNode body) {
        return switch (outcome) {
            case Outcome.Done done -> {
                var answer = answer(true, body);
                answer.put("revision", done.revision());
                answer.put("say", words.done(command));
                yield answer;
            }
            case Outcome.NotDone not when not.refusal().reason() == Reason.BUSY -> throw new NotNow();
            case Outcome.NotDone not -> refused(not.refusal(), body);
        };
    }

    private Map<String, Object> refused(Refusal refusal, JsonNode body) {
        var answer = answer(false, body);
        answer.put("say", words.refused(refusal));
        if (refusal.detail() != null) {
            answer.put("of", refusal.detail());
        }
        return answer;
    }

    private static Map<String, Object> answer(boolean done, JsonNode body) {
        var answer = new HashMap<String, Object>();
        answer.put("done", done);
        var doing = body.path("do").asString("");
        if (doing.equals("undo") || doing.equals("redo")) {
            answer.put("doing", doing);
        }
        return answer;
    }

    private static <T> T as(Authentication person, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(person));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
