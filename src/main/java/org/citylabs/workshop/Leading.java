package org.citylabs.workshop;

import java.util.function.Predicate;
import org.citylabs.lab.LabAccess;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What facilitators do with a workshop happens one after the other, and each page hears of it. */
@Component
class Leading {

    private final Workshops workshops;
    private final LabAccess access;
    private final WorkshopRooms rooms;

    Leading(Workshops workshops, LabAccess access, WorkshopRooms rooms) {
        this.workshops = workshops;
        this.access = access;
        this.rooms = rooms;
    }

    /**
     * The workshop, held until the transaction ends.
     *
     * @throws AccessDeniedException for anybody but a facilitator of its lab
     */
    Workshop hold(WorkshopId id) {
        var workshop = workshops.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such workshop"));
        access.requireFacilitator(workshop.lab());
        return workshop;
    }

    /** Does something with a workshop; whether it did. */
    boolean does(WorkshopId id, Predicate<Workshop> act) {
        var done = act.test(hold(id));
        if (done) {
            changed(id);
        }
        return done;
    }

    void changed(WorkshopId id) {
        rooms.changes(id, null);
    }
}
