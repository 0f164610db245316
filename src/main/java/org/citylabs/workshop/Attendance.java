package org.citylabs.workshop;

import java.time.Clock;
import java.util.Optional;
import org.citylabs.identity.BrowserKey;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part: members of the lab, and guests who were let in, as long as the day and the workshop last. */
@Component
class Attendance {

    private final Guests guests;
    private final LabAccess access;
    private final CurrentPerson current;
    private final Clock clock;

    Attendance(Guests guests, LabAccess access, CurrentPerson current, Clock clock) {
        this.guests = guests;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Whoever asks, if they take part.
     *
     * @param key of a guest; absent for somebody who is signed in
     */
    Optional<PersonId> of(Workshop workshop, @Nullable String key) {
        if (key == null) {
            return current.id().filter(me -> access.partOf(workshop.lab(), me).isPresent());
        }
        return guests.findByKeyHash(BrowserKey.hash(key))
                .filter(it -> it.workshop().equals(workshop.id())
                        && it.state() == GuestState.ADMITTED
                        && workshop.isDay(clock.instant()))
                .map(Guest::id);
    }
}
