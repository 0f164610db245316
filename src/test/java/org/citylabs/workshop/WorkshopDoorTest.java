package org.citylabs.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.citylabs.testing.OpenWorkshop.collect;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Codes and keys of guests: for one board, one day, and nobody who only guesses. */
@CityLabsTest
class WorkshopDoorTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenWorkshop workshops;

    @Autowired
    WorkshopDoor door;

    @Autowired
    WorkshopLead lead;

    @Autowired
    WorkshopFloor floor;

    @Autowired
    WorkshopGuests guests;

    @Autowired
    PersonDirectory people;

    @Autowired
    JdbcClient jdbc;

    private PersonId facilitator;
    private BoardId board;
    private WorkshopId workshop;

    @BeforeEach
    void aWorkshop() {
        facilitator = world.citizenOf(BIELEFELD);
        var lab = labs.openForMembers(facilitator, BIELEFELD, TAMPERE);
        board = boards.open(lab, facilitator);
        workshop = workshops.open(board, facilitator);
    }

    @AfterEach
    void home() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** What follows comes from a network of its own: limits are shared by all who come from one. */
    private static void from(String network) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(network);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        var code = workshops.now(workshop).code();
        assertThat(code).hasSize(8);
        assertThat(door.find(code)).contains(workshop);
        assertThat(door.find(" " + code.substring(0, 4).toLowerCase() + " " + code.substring(4)))
                .contains(workshop);
    }

    @Test
    void anOldCodeLeadsNowhere() {
        var old = workshops.now(workshop).code();
        world.does(facilitator, () -> door.open(workshop));
        assertThat(door.find(old)).isEmpty();
        assertThat(door.find(workshops.now(workshop).code())).contains(workshop);
        world.does(facilitator, () -> door.shut(workshop));
        assertThat(workshops.now(workshop).code()).isNull();
    }

    @Test
    void aCodeAndAKeyCountForOneDay() {
        var code = workshops.now(workshop).code();
        var key = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        assertThat(workshops.now(workshop).doorUntil())
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(25)));
        jdbc.sql("UPDATE workshop_workshop SET door_until = ? WHERE id = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(1)), workshop.value())
                .update();
        assertThat(door.find(code)).isEmpty();
        assertThat(door.guest(workshop, key)).isEmpty();
        assertThat(floor.participant(workshop, key)).isEmpty();
    }

    @Test
    void nobodyIsInAfterTheEnd() {
        var key = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        var code = workshops.now(workshop).code();
        var step = workshops.run(workshop, facilitator, collect(null));
        world.as(facilitator, () -> lead.reveal(workshop, step, null)).join();
        assertThat(world.as(facilitator, () -> lead.end(workshop))).isTrue();
        assertThat(door.find(code)).isEmpty();
        assertThat(floor.participant(workshop, key)).isEmpty();
        assertThat(floor.write(workshop, key, step, UUID.randomUUID(), "After the end", Language.FINNISH))
                .isEqualTo(FloorAnswer.CLOSED);
    }

    @Test
    void aKeyOpensNoOtherBoard() {
        var key = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        var otherLab = labs.openForMembers(facilitator, BIELEFELD);
        var other = workshops.open(boards.open(otherLab, facilitator), facilitator);
        var step = workshops.run(other, facilitator, collect(null));
        assertThat(door.guest(other, key)).isEmpty();
        assertThat(floor.participant(other, key)).isEmpty();
        assertThat(floor.write(other, key, step, UUID.randomUUID(), "Elsewhere", Language.FINNISH))
                .isEqualTo(FloorAnswer.NOT_ALLOWED);
        assertThat(floor.write(workshop, key, step, UUID.randomUUID(), "Elsewhere", Language.FINNISH))
                .isEqualTo(FloorAnswer.NOT_ALLOWED);
    }

    @Test
    void whoeverGuessesIsStopped() {
        from("192.0.2.1");
        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> IntStream.range(0, 60)
                        .forEach(i ->
                                assertThat(door.find("WRNG%04d".formatted(i))).isEmpty()));
    }

    @Test
    void whoeverFloodsTheDoorIsStopped() {
        from("192.0.2.2");
        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() ->
                        IntStream.range(0, 200).forEach(i -> workshops.knock(workshop, "Guest " + i, TAMPERE, false)));
        assertThat(workshops.now(workshop).waiting()).isLessThanOrEqualTo(WorkshopDoor.WAITING);
    }

    @Test
    void aGuestSaysWhoTheyAre() {
        var code = workshops.now(workshop).code();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> door.knock(code, new GuestDraft(" ", TAMPERE, Language.FINNISH, true)));
    }

    @Test
    void whoeverWasTurnedAwayHidesNobodyWhoWaits() {
        for (int i = 0; i < 3; i++) {
            var key = workshops.knock(workshop, "Guest " + i, TAMPERE, false);
            var guest = door.guest(workshop, key).orElseThrow().id();
            world.does(facilitator, () -> door.decide(workshop, guest, false));
        }
        workshops.knock(workshop, "Aino", TAMPERE, true);
        assertThat(workshops.now(workshop).guests().getFirst().name()).isEqualTo("Aino");
    }

    @Test
    void afterTheirPeriodOnlyTheCityIsLeft() {
        var key = workshops.guest(workshop, facilitator, "Aino Unforgettable", TAMPERE, true);
        var guest = door.guest(workshop, key).orElseThrow().id();
        jdbc.sql("UPDATE workshop_guest SET asked_at = ? WHERE id = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(31))), guest.value())
                .update();
        guests.forget();
        assertThat(people.profiles(List.of(guest)).get(guest))
                .isEqualTo(new PersonDirectory.Profile(guest, "", TAMPERE, true));
        assertThat(floor.participant(workshop, key)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM workshop_guest WHERE name LIKE '%Unforgettable%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
