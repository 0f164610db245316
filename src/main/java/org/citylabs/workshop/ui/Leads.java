package org.citylabs.workshop.ui;

import org.citylabs.workshop.WorkshopDoor;
import org.citylabs.workshop.WorkshopLead;
import org.citylabs.workshop.WorkshopPreparation;
import org.springframework.stereotype.Component;

/** What facilitators can do, in one hand. */
@Component
class Leads {

    final WorkshopPreparation preparation;
    final WorkshopLead lead;
    final WorkshopDoor door;

    Leads(WorkshopPreparation preparation, WorkshopLead lead, WorkshopDoor door) {
        this.preparation = preparation;
        this.lead = lead;
        this.door = door;
    }
}
