package org.citylabs.lab;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes labs and members without asking who may, for tests that are about something else. */
@TestComponent
public class LabBuilder {

    private final Labs labs;
    private final Invitations invitations;
    private final Calls calls;
    private final Offers offers;
    private final CityDirectory cities;
    private final PersonDirectory people;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabBuilder(
            Labs labs,
            Invitations invitations,
            Calls calls,
            Offers offers,
            CityDirectory cities,
            PersonDirectory people,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labs = labs;
        this.invitations = invitations;
        this.calls = calls;
        this.offers = offers;
        this.cities = cities;
        this.people = people;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public LabId open(String title, PersonId facilitator, Visibility visibility, List<CityId> of) {
        var id = LabId.next();
        var draft = new LabDraft(title, "What we want to find out together.", "en", of, Set.of(), visibility);
        transaction.executeWithoutResult(_ -> {
            var slug = Slug.of(title, "lab")
                    .freeOf(labs.slugsLike(Slug.of(title, "lab").value()));
            var zone = cities.get(of.getFirst()).zone();
            labs.save(new Lab(id, slug, draft, facilitator, zone, clock.instant()));
            events.publishEvent(new LabMembershipChanged(id, facilitator, clock.instant()));
        });
        return id;
    }

    /** Lets somebody take part, or gives them another part. */
    public void join(LabId id, PersonId person, Part part, @Nullable LocalDate until) {
        change(id, person, (lab, now) -> {
            var terms = new Terms(part, ActorGroup.CIVIL_SOCIETY, until);
            var zone = cities.get(lab.cities().getFirst()).zone();
            if (lab.partOf(person, now).isPresent()) {
                lab.change(person, terms, zone, now);
            } else {
                var home = people.profiles(List.of(person)).get(person).homeCity();
                lab.join(person, home, terms, zone, now);
            }
        });
    }

    public CallId look(LabId lab, PersonId facilitator) {
        var id = CallId.next();
        var draft = new CallDraft("Somebody who counts bees", "", "en", null);
        transaction.executeWithoutResult(_ -> calls.save(new Call(id, lab, draft, facilitator, clock.instant())));
        return id;
    }

    public OfferId offer(CallId call, PersonId person) {
        return transaction.execute(
                _ -> offers.save(new Offer(call, person, ActorGroup.SCIENCE, "I count bees", clock.instant()))
                        .id());
    }

    public InvitationId invite(LabId id, PersonId person) {
        return transaction.execute(_ -> {
            var lab = labs.lock(id.value()).orElseThrow();
            var invitation = Invitation.of(id, person);
            var terms = new Terms(Part.EDITOR, ActorGroup.CIVIL_SOCIETY, null);
            invitation.offer(terms, cities.get(lab.cities().getFirst()).zone(), lab.startedBy(), clock.instant());
            return invitations.save(invitation).id();
        });
    }

    public void remove(LabId id, PersonId person) {
        change(id, person, (lab, now) -> lab.end(person, now));
    }

    private void change(LabId id, PersonId person, BiConsumer<Lab, java.time.Instant> how) {
        transaction.executeWithoutResult(_ -> {
            how.accept(labs.lock(id.value()).orElseThrow(), clock.instant());
            events.publishEvent(new LabMembershipChanged(id, person, clock.instant()));
        });
    }
}
