package org.citylabs.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.city.CityId;
import org.citylabs.identity.DemoPeople;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.workshop.Agenda;
import org.citylabs.workshop.GuestDraft;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.WorkshopDoor;
import org.citylabs.workshop.WorkshopFloor;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopLead;
import org.citylabs.workshop.WorkshopNow;
import org.citylabs.workshop.WorkshopPreparation;
import org.citylabs.workshop.WorkshopRooms;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A board in the middle of a workshop: people are writing, two guests are in, and one waits at the door. */
@Component
@Profile("demo")
class DemoWorkshop {

    private final DemoPeople people;
    private final DemoClock clock;
    private final WorkshopPreparation preparation;
    private final WorkshopLead lead;
    private final WorkshopDoor door;
    private final WorkshopFloor floor;
    private final WorkshopRooms rooms;

    DemoWorkshop(
            DemoPeople people,
            DemoClock clock,
            WorkshopPreparation preparation,
            WorkshopLead lead,
            WorkshopDoor door,
            WorkshopFloor floor,
            WorkshopRooms rooms) {
        this.people = people;
        this.clock = clock;
        this.preparation = preparation;
        this.lead = lead;
        this.door = door;
        this.floor = floor;
        this.rooms = rooms;
    }

    void begin(BoardId board, PersonId facilitator) {
        clock.goBack(Duration.ZERO);
        var id = new WorkshopId[1];
        people.does(facilitator, () -> {
            id[0] = preparation.prepare(board, Agenda.TWO_HOURS);
            door.open(id[0]);
        });
        var keys = List.of(
                knock(id[0], "Vieras (esimerkki)", "tampere", Language.FINNISH, true),
                knock(id[0], "Gast (Beispiel)", "bielefeld", Language.GERMAN, false));
        people.does(facilitator, () -> {
            door.admitAll(id[0]);
            lead.advance(id[0], null);
            lead.advance(id[0], step(id[0]));
        });
        var writing = step(id[0]);
        write(id[0], keys.getFirst(), writing, "Potkulaudat jäävät jalkakäytävälle", Language.FINNISH);
        write(id[0], keys.getFirst(), writing, "Bussipysäkiltä on pimeä kävellä", Language.FINNISH);
        write(id[0], keys.getLast(), writing, "Fahrräder passen abends nicht in die Stadtbahn", Language.GERMAN);
        people.does(
                people.find("member.tampere@demo.example").orElseThrow(),
                () -> write(id[0], null, writing, "Lukollinen pyöräparkki joka asemalle", Language.FINNISH));
        knock(id[0], "Guest at the door (example)", "tampere", Language.ENGLISH, false);
    }

    private StepId step(WorkshopId id) {
        return rooms.read(id).current().map(WorkshopNow.Step::id).orElseThrow();
    }

    private String knock(WorkshopId id, String name, String city, Language language, boolean named) {
        var code = rooms.read(id).code();
        return door.knock(code, new GuestDraft(name, new CityId(city), language, named))
                .orElseThrow();
    }

    private void write(WorkshopId id, String key, StepId step, String text, Language language) {
        floor.write(id, key, step, UUID.randomUUID(), text, language);
    }
}
