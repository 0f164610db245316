package org.citylabs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.time.LocalDate;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class LabCallsTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    LabCalls calls;

    @Autowired
    LabAccess access;

    private PersonId facilitator;
    private LabId lab;
    private CallId call;

    @BeforeEach
    void aLabThatLooksForSomebody() {
        facilitator = world.citizenOf(BIELEFELD);
        lab = labs.open(facilitator, BIELEFELD, TAMPERE);
        call = CallId.next();
        world.does(facilitator, () -> calls.open(lab, call, draft(null)));
    }

    @Test
    void whoeverOffersAndIsAcceptedTakesPart() {
        var person = world.citizenOf(TAMPERE);
        assertThat(world.as(person, () -> calls.of(lab)).getFirst().mayOffer()).isTrue();
        assertThat(offer(person)).isTrue();
        assertThat(offer(person)).as("once").isFalse();
        assertThat(world.as(person, () -> calls.of(lab)).getFirst().own()).isEqualTo(OfferState.WAITING);
        assertThat(world.as(person, () -> calls.of(lab)).getFirst().waiting()).isEmpty();
        var waiting = world.as(facilitator, () -> calls.of(lab)).getFirst().waiting();
        assertThat(waiting)
                .singleElement()
                .satisfies(it -> assertThat(it.message()).isEqualTo("I count bees"));

        world.does(
                facilitator,
                () -> assertThat(calls.answer(waiting.getFirst().id(), true)).isTrue());
        world.does(
                facilitator,
                () -> assertThat(calls.answer(waiting.getFirst().id(), false)).isFalse());
        assertThat(access.partOf(lab, person)).contains(Part.EDITOR);
    }

    @Test
    void whoIsDeclinedDoesNot() {
        var person = world.citizenOf(LINZ);
        offer(person);
        var waiting = world.as(facilitator, () -> calls.of(lab)).getFirst().waiting();
        world.does(facilitator, () -> calls.answer(waiting.getFirst().id(), false));
        assertThat(access.partOf(lab, person)).isEmpty();
        assertThat(world.as(person, () -> calls.of(lab)).getFirst().own()).isEqualTo(OfferState.DECLINED);
    }

    @Test
    void onlyFacilitatorsLookAndAnswer() {
        var member = world.citizenOf(TAMPERE);
        labs.join(lab, member, Part.EDITOR);
        assertThat(offer(member)).as("takes part already").isFalse();
        offer(world.citizenOf(LINZ));
        var waiting = world.as(facilitator, () -> calls.of(lab))
                .getFirst()
                .waiting()
                .getFirst()
                .id();
        refused(member, () -> calls.open(lab, CallId.next(), draft(null)));
        refused(member, () -> calls.close(call));
        refused(member, () -> calls.answer(waiting, true));
    }

    @Test
    void nothingIsOfferedToWhatIsClosedOrOverOrNotThere() {
        var closed = labs.openForMembers(facilitator, BIELEFELD);
        var inside = CallId.next();
        world.does(facilitator, () -> calls.open(closed, inside, draft(null)));
        var person = world.citizenOf(TAMPERE);
        refused(person, () -> calls.offer(inside, ActorGroup.SCIENCE, "Let me in"));
        assertThat(world.as(person, () -> calls.of(closed))).isEmpty();
        world.does(facilitator, () -> calls.close(call));
        assertThat(offer(person)).isFalse();
        assertThat(calls.of(lab)).isEmpty();
        assertThatThrownBy(() ->
                        world.does(facilitator, () -> calls.open(lab, CallId.next(), draft(LocalDate.of(2020, 1, 1)))))
                .isInstanceOf(InvalidInput.class);
    }

    private boolean offer(PersonId person) {
        return world.as(person, () -> calls.offer(call, ActorGroup.SCIENCE, " I count bees "));
    }

    private void refused(PersonId person, Runnable act) {
        assertThatThrownBy(() -> world.does(person, act)).isInstanceOf(AccessDeniedException.class);
    }

    private static CallDraft draft(LocalDate until) {
        return new CallDraft("Somebody who counts bees", "On three roofs.", "en", until);
    }
}
