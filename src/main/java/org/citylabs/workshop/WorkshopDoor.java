package org.citylabs.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.BrowserKey;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.lab.LabCatalog;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How guests come in: by a code that counts for one day, a name, and a facilitator who lets them.
 * Open pages are told.
 *
 */
@Service
@PreAuthorize("permitAll()")
public class WorkshopDoor {

    /** So many wait at most: more are a flood. */
    static final int WAITING = 100;

    /** Wrong codes from one network, ten times that: a code is one of some 10^12. */
    private static final Allowance.Limit WRONG = new Allowance.Limit("workshop code", 5, Duration.ofMinutes(10));

    /** A class behind one address, ten times that. */
    private static final Allowance.Limit KNOCKS = new Allowance.Limit("workshop door", 10, Duration.ofMinutes(10));

    private final Workshops workshops;
    private final Guests guests;
    private final Leading leading;
    private final LabCatalog labs;
    private final CityDirectory cities;
    private final CurrentPerson current;
    private final Allowance allowance;
    private final WorkshopRooms rooms;
    private final Clock clock;

    WorkshopDoor(
            Workshops workshops,
            Guests guests,
            Leading leading,
            LabCatalog labs,
            CityDirectory cities,
            CurrentPerson current,
            Allowance allowance,
            WorkshopRooms rooms,
            Clock clock) {
        this.workshops = workshops;
        this.guests = guests;
        this.leading = leading;
        this.labs = labs;
        this.cities = cities;
        this.current = current;
        this.allowance = allowance;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * The workshop that a code leads to; empty for a wrong code, an old one, and one of a day that is over.
     *
     * @throws org.citylabs.identity.TooOften if many wrong ones came from the same network, or person
     */
    @Transactional(readOnly = true)
    public Optional<WorkshopId> find(String code) {
        var found = workshops
                .findByCode(WorkshopCodes.typed(code))
                .filter(it -> it.code(clock.instant()).isPresent());
        if (found.isEmpty()) {
            allowance.use(WRONG);
        }
        return found.map(Workshop::id);
    }

    /**
     * Asks to be let in.
     *
     * @return the key by which the guest is known from now on, which nobody else is told
     * @throws org.citylabs.kernel.InvalidInput field by field; at {@code name} too, if too many wait already
     * @throws org.citylabs.identity.TooOften if many knock from the same network
     */
    @Transactional
    public Optional<String> knock(String code, GuestDraft draft) {
        var workshop = find(code).flatMap(it -> workshops.findById(it.value()));
        if (workshop.isEmpty()) {
            return Optional.empty();
        }
        var checked = draft.checked(cities);
        allowance.use(KNOCKS);
        var id = workshop.get().id();
        new Check()
                .that(
                        "name",
                        "workshop.door.full",
                        guests.countByWorkshopAndState(id, GuestState.WAITING) < WAITING
                                && guests.countByWorkshopAndState(id, GuestState.ADMITTED) < WorkshopReading.GUESTS)
                .orThrow();
        var key = BrowserKey.newSecret();
        guests.save(new Guest(id, checked, BrowserKey.hash(key), clock.instant()));
        rooms.changes(id, null);
        return Optional.of(key);
    }

    /** How a guest stands with a workshop; empty if the key is of none of its guests, or of another day. */
    @Transactional(readOnly = true)
    public Optional<WorkshopNow.Visitor> guest(WorkshopId id, String key) {
        return workshops
                .findById(id.value())
                .filter(it -> it.isDay(clock.instant()))
                .flatMap(_ -> guests.findByKeyHash(BrowserKey.hash(key)))
                .filter(it -> it.workshop().equals(id))
                .map(it ->
                        new WorkshopNow.Visitor(it.id(), it.name(), it.city().orElse(null), it.language(), it.state()));
    }

    /**
     * Opens the door until the end of the day where the lab is at home, or gives it another code.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody but a facilitator of the lab
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    @RetriedOnConflict
    public boolean open(WorkshopId id) {
        return leading.does(id, it -> {
            if (it.state() == WorkshopState.ENDED) {
                return false;
            }
            var zone = zone(it);
            it.openDoor(
                    WorkshopCodes.next(),
                    LocalDate.ofInstant(clock.instant(), zone)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant());
            return true;
        });
    }

    /** Shuts the door, and sends the guests home. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    @RetriedOnConflict
    public boolean shut(WorkshopId id) {
        return leading.does(id, it -> {
            it.shutDoor();
            return true;
        });
    }

    /** Lets a guest in, or not; one who is in can be sent away. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    @RetriedOnConflict
    public boolean decide(WorkshopId id, PersonId guest, boolean admitted) {
        return leading.does(id, _ -> {
            var found =
                    guests.findById(guest.value()).filter(it -> it.workshop().equals(id));
            found.ifPresent(it -> decide(it, admitted));
            return found.isPresent();
        });
    }

    /** Lets everybody in who waits at this moment. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    @RetriedOnConflict
    public boolean admitAll(WorkshopId id) {
        return leading.does(id, _ -> {
            guests.in(id, Limit.of(WorkshopReading.GUESTS + WAITING)).stream()
                    .filter(it -> it.state() == GuestState.WAITING)
                    .forEach(it -> decide(it, true));
            return true;
        });
    }

    private void decide(Guest guest, boolean admitted) {
        guest.decide(admitted ? GuestState.ADMITTED : GuestState.REFUSED, current.require(), clock.instant());
    }

    private ZoneId zone(Workshop workshop) {
        return labs.summary(workshop.lab())
                .map(it -> cities.get(it.cities().getFirst()).zone())
                .orElseThrow();
    }
}
