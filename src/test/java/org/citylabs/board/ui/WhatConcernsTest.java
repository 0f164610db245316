package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citylabs.board.BoardVisit.Away;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Place;
import org.citylabs.board.ui.WhatConcerns.Concern;
import org.citylabs.board.ui.WhatConcerns.Why;
import org.citylabs.discussion.NewComment;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Rank;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatConcernsTest {

    private static final PersonId ME = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());
    private static final UUID IDEAS = UUID.randomUUID();
    private static final UUID DOING = UUID.randomUUID();

    private final List<Change> latestFirst = new ArrayList<>();
    private final List<NewComment> comments = new ArrayList<>();
    private BoardState board = BoardState.empty(UUID.randomUUID());

    @Test
    void saysOfEachCardTheMostImportantThing() {
        var assigned = card();
        var named = card();
        var moved = card();
        var changed = card();
        var added = card();
        latestFirst.removeIf(it -> !it.about().equals(added));
        edit(assigned, Field.assignee(ME.value()), null, Field.YES);
        edit(assigned, Field.DUE, null, "2027-05-01");
        edit(named, Field.DESCRIPTION, null, "Ask Aino: Ainolta kysytään");
        edit(moved, Field.PLACE, place(IDEAS), place(DOING));
        edit(changed, Field.PLACE, place(IDEAS), place(IDEAS));
        assertThat(concerns("Aino"))
                .extracting(it -> ItemId.card(it.card()), Concern::why)
                .containsExactly(
                        tuple(assigned, Why.ASSIGNED),
                        tuple(named, Why.NAMED),
                        tuple(moved, Why.MOVED),
                        tuple(added, Why.ADDED),
                        tuple(changed, Why.CHANGED));
        assertThat(concerns("Aino")).extracting(Concern::by).containsOnly(OTHER);
    }

    @Test
    void whatNoLongerHoldsIsNoConcern() {
        var card = card();
        var gone = card();
        latestFirst.clear();
        edit(card, Field.assignee(ME.value()), null, Field.YES);
        edit(card, Field.assignee(ME.value()), Field.YES, null);
        edit(gone, Field.DESCRIPTION, null, "Aino");
        edit(gone, Field.DELETED, null, Field.YES);
        assertThat(concerns("Aino")).extracting(Concern::why).containsExactly(Why.CHANGED);
    }

    @Test
    void commentsAreOfConcernAndThoseThatMentionSomebodyMore() {
        var mentioned = card();
        var commented = card();
        var assigned = card();
        var gone = card();
        latestFirst.clear();
        edit(mentioned, Field.DESCRIPTION, null, "Aino");
        edit(commented, Field.PLACE, place(IDEAS), place(DOING));
        edit(assigned, Field.assignee(ME.value()), null, Field.YES);
        edit(gone, Field.DELETED, null, Field.YES);
        List.of(mentioned, assigned, gone).forEach(card -> said(card, true));
        said(commented, false);
        said(mentioned, false);
        assertThat(concerns("Aino"))
                .extracting(it -> ItemId.card(it.card()), Concern::why)
                .containsExactly(
                        tuple(assigned, Why.ASSIGNED),
                        tuple(mentioned, Why.MENTIONED),
                        tuple(commented, Why.COMMENTED));
        assertThat(WhatConcerns.onCards(comments, board)).hasSize(4);
    }

    @Test
    void aNameIsAWord() {
        var card = card();
        latestFirst.clear();
        edit(card, Field.DESCRIPTION, null, "Kaino antaa: An Antti");
        assertThat(concerns("Aino").getFirst().why()).isEqualTo(Why.CHANGED);
        assertThat(concerns("Ant").getFirst().why()).isEqualTo(Why.CHANGED);
        assertThat(concerns("an").getFirst().why()).isEqualTo(Why.NAMED);
        assertThat(concerns("ANTTI").getFirst().why()).isEqualTo(Why.NAMED);
    }

    private List<Concern> concerns(String name) {
        return new WhatConcerns(ME, name).in(new Away(Instant.EPOCH, latestFirst, comments, false), board);
    }

    private void said(ItemId card, boolean mentionsMe) {
        comments.add(new NewComment(new Subject("card", card.id()), OTHER, Instant.EPOCH, mentionsMe));
    }

    private ItemId card() {
        var card = ItemId.card(UUID.randomUUID());
        does(Change.Kind.ADD, card, new Edit(card, Field.PLACE, null, place(IDEAS)));
        return card;
    }

    private void edit(ItemId card, String field, @Nullable String before, @Nullable String after) {
        does(Change.Kind.EDIT, card, new Edit(card, field, before, after));
    }

    private void does(Change.Kind kind, ItemId about, Edit edit) {
        var change = new Change(
                board.revision() + 1, UUID.randomUUID(), OTHER, Instant.EPOCH, kind, about, null, List.of(edit));
        board = board.apply(change);
        latestFirst.addFirst(change);
    }

    private static String place(UUID lane) {
        return new Place(lane, new Rank("b")).toString();
    }
}
