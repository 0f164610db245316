package org.citylabs.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Language;
import org.citylabs.workshop.FloorAnswer;
import org.citylabs.workshop.Own;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.WorkshopFloor;
import org.citylabs.workshop.WorkshopId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.JsonNode;

/** Joins what somebody does in a step to its live channel: as the person, or the guest, who opened the page. */
class FloorHost extends RoomHost {

    /** On threads of the socket nobody says so. */
    private static final Authentication VISITOR = new AnonymousAuthenticationToken(
            "visitor", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final WorkshopFloor floor;
    private final WorkshopId workshop;
    private final @Nullable String key;
    private final Words words;
    private final Authentication person = Optional.ofNullable(
                    SecurityContextHolder.getContext().getAuthentication())
            .orElse(VISITOR);

    /** @param key of a guest; absent for somebody who is signed in */
    FloorHost(
            WorkshopFloor floor,
            WorkshopId workshop,
            @Nullable String key,
            UI ui,
            Component view,
            IntPredicate bringUp,
            Words words) {
        super(ui, view, bringUp);
        this.floor = floor;
        this.workshop = workshop;
        this.key = key;
        this.words = words;
    }

    @Override
    public CompletableFuture<Map<String, Object>> receive(UUID id, JsonNode body) {
        try {
            return as(() -> act(id, body));
        } catch (TooOften e) {
            throw new NotNow();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture(answer(FloorAnswer.NOT_ALLOWED));
        }
    }

    private CompletableFuture<Map<String, Object>> act(UUID id, JsonNode body) {
        return switch (body.path("do").asString("")) {
            case "write" ->
                answered(floor.write(
                        workshop,
                        key,
                        step(body),
                        uuid(body, "note"),
                        body.path("text").asString(""),
                        Language.of(body.path("language").asString("")).orElse(Language.ENGLISH)));
            case "withdraw" -> answered(floor.withdraw(workshop, key, step(body), uuid(body, "note")));
            case "vote" ->
                answered(floor.vote(
                        workshop,
                        key,
                        step(body),
                        uuid(body, "card"),
                        body.path("dots").asInt(-1)));
            case "move" -> arranged(id, new Command.MoveCard(uuid(body, "card"), uuid(body, "to"), null, null));
            case "group" -> arranged(id, new Command.Group(uuid(body, "to"), List.of(uuid(body, "card"))));
            default -> answered(FloorAnswer.NOT_ALLOWED);
        };
    }

    private static StepId step(JsonNode body) {
        return new StepId(uuid(body, "step"));
    }

    private static UUID uuid(JsonNode body, String name) {
        return UUID.fromString(body.path(name).asString(""));
    }

    private CompletableFuture<Map<String, Object>> answered(FloorAnswer answer) {
        return CompletableFuture.completedFuture(answer(answer));
    }

    private CompletableFuture<Map<String, Object>> arranged(UUID id, Command command) {
        return floor.arrange(workshop, key, id, command).thenApply(outcome -> switch (outcome) {
            case Outcome.Done _ -> answer(FloorAnswer.DONE);
            case Outcome.NotDone not when not.refusal().reason() == Reason.BUSY -> throw new NotNow();
            case Outcome.NotDone not
            when not.refusal().reason() == Reason.NOT_ALLOWED -> answer(FloorAnswer.NOT_ALLOWED);
            case Outcome.NotDone _ -> answer(FloorAnswer.GONE);
        });
    }

    private Map<String, Object> answer(FloorAnswer answer) {
        return Map.of("done", answer == FloorAnswer.DONE, "say", words.of("workshop.answer." + answer));
    }

    /** What the person has written and given in a step. */
    Own own(StepId step) {
        return as(() -> floor.own(workshop, key, step));
    }

    private <T> T as(Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(person));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
