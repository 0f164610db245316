package org.citylabs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.citylabs.workshop.Agenda;
import org.citylabs.workshop.FloorAnswer;
import org.citylabs.workshop.GuestDraft;
import org.citylabs.workshop.GuestsMay;
import org.citylabs.workshop.StepDraft;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.StepKind;
import org.citylabs.workshop.WorkshopDoor;
import org.citylabs.workshop.WorkshopFloor;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopLead;
import org.citylabs.workshop.WorkshopNow;
import org.citylabs.workshop.WorkshopPreparation;
import org.citylabs.workshop.WorkshopRooms;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Workshops for tests that need one to run, and what people do in them. */
@TestComponent
public class OpenWorkshop {

    private final World world;
    private final WorkshopPreparation preparation;
    private final WorkshopLead lead;
    private final WorkshopDoor door;
    private final WorkshopFloor floor;
    private final WorkshopRooms rooms;

    OpenWorkshop(
            World world,
            WorkshopPreparation preparation,
            WorkshopLead lead,
            WorkshopDoor door,
            WorkshopFloor floor,
            WorkshopRooms rooms) {
        this.world = world;
        this.preparation = preparation;
        this.lead = lead;
        this.door = door;
        this.floor = floor;
        this.rooms = rooms;
    }

    /** One without an agenda, whose door is open. */
    public WorkshopId open(BoardId board, PersonId facilitator) {
        return world.as(facilitator, () -> {
            var id = preparation.prepare(board, Agenda.EMPTY);
            door.open(id);
            return id;
        });
    }

    /** Adds a step and lets it run. */
    public StepId run(WorkshopId id, PersonId facilitator, StepDraft step) {
        return world.as(facilitator, () -> {
            var added = preparation.add(id, step);
            var before = now(id).current().map(WorkshopNow.Step::id);
            assertThat(lead.advance(id, before.orElse(null))).isTrue();
            return added;
        });
    }

    public static StepDraft collect(UUID lane) {
        return step(StepKind.COLLECT, lane, 0, GuestsMay.NOTHING);
    }

    public static StepDraft vote(UUID lane, int dots) {
        return step(StepKind.VOTE, lane, dots, GuestsMay.WATCH);
    }

    public static StepDraft cluster(GuestsMay guests) {
        return step(StepKind.CLUSTER, null, 0, guests);
    }

    private static StepDraft step(StepKind kind, UUID lane, int dots, GuestsMay guests) {
        var title = new LocalizedText(java.util.Map.of(Language.ENGLISH, "A step"));
        return new StepDraft(kind, title, 10, lane, dots, true, guests);
    }

    /** Somebody without an account who is in; the key by which they are known. */
    public String guest(WorkshopId id, PersonId facilitator, String name, CityId city, boolean named) {
        var key = knock(id, name, city, named);
        var guest = door.guest(id, key).orElseThrow().id();
        assertThat(world.as(facilitator, () -> door.decide(id, guest, true))).isTrue();
        return key;
    }

    /** Somebody who is in without having knocked, however many come from one network; the key by which they are known. */
    public String admitted(WorkshopId id, PersonId facilitator, String name, CityId city) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(UUID.randomUUID().toString());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return guest(id, facilitator, name, city, true);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /** Somebody who waits at the door. */
    public String knock(WorkshopId id, String name, CityId city, boolean named) {
        var code = now(id).code();
        return door.knock(code, new GuestDraft(name, city, Language.FINNISH, named))
                .orElseThrow();
    }

    /** Writes a note, as a guest by a key or as whoever is signed in. */
    public UUID write(WorkshopId id, String key, StepId step, String text) {
        var note = UUID.randomUUID();
        assertThat(floor.write(id, key, step, note, text, Language.FINNISH)).isEqualTo(FloorAnswer.DONE);
        return note;
    }

    /** How it stands, read anew. */
    public WorkshopNow now(WorkshopId id) {
        return rooms.read(id);
    }
}
