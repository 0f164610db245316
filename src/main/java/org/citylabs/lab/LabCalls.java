package org.citylabs.lab;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom labs look for; anybody who is signed in and may read the lab offers to join, and a facilitator answers. */
@Service
@PreAuthorize("isAuthenticated()")
public class LabCalls {

    static final int LONGEST_MESSAGE = 2000;

    private static final Limit CALLS = Limit.of(20);
    private static final Limit WAITING = Limit.of(200);
    private static final Allowance.Limit OFFERS = Allowance.Limit.perHour("lab-offer", 20);

    private final Labs labs;
    private final Calls calls;
    private final Offers offers;
    private final OfferMail mail;
    private final LabAccess access;
    private final CityDirectory cities;
    private final PersonDirectory people;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabCalls(
            Labs labs,
            Calls calls,
            Offers offers,
            OfferMail mail,
            LabAccess access,
            CityDirectory cities,
            PersonDirectory people,
            Allowance allowance,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labs = labs;
        this.calls = calls;
        this.offers = offers;
        this.mail = mail;
        this.access = access;
        this.cities = cities;
        this.people = people;
        this.allowance = allowance;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Whom a lab looks for now, 20 calls at most; nothing for whoever may not read the lab. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<OpenCall> of(LabId id) {
        var lab = labs.findById(id.value()).filter(_ -> access.mayRead(id)).orElse(null);
        if (lab == null) {
            return List.of();
        }
        var open = calls.open(id, CALLS).stream()
                .filter(it -> it.isOpen(zone(lab), clock.instant()))
                .toList();
        var ids = open.stream().map(it -> it.id().value()).toList();
        var own = current.id()
                .map(me -> offers.findByCallIdInAndPerson(ids, me).stream()
                        .collect(Collectors.toMap(Offer::call, Offer::state)))
                .orElse(Map.of());
        var leads = access.mayLead(id);
        var waiting =
                leads ? offers.findByCallIdInAndStateOrderById(ids, OfferState.WAITING, WAITING) : List.<Offer>of();
        var profiles = people.profiles(waiting.stream().map(Offer::person).toList());
        var mayOffer =
                current.id().filter(me -> access.partOf(id, me).isEmpty()).isPresent();
        return open.stream()
                .map(call -> new OpenCall(
                        call.id(),
                        call.draft(),
                        own.get(call.id()),
                        mayOffer && !own.containsKey(call.id()),
                        leads,
                        waiting.stream()
                                .filter(it -> it.call().equals(call.id()))
                                .flatMap(it -> shown(it, profiles))
                                .toList()))
                .toList();
    }

    private static Stream<OpenCall.WaitingOffer> shown(Offer offer, Map<PersonId, Profile> profiles) {
        return Stream.ofNullable(profiles.get(offer.person()))
                .map(it -> new OpenCall.WaitingOffer(offer.id(), it.publicName(), offer.group(), offer.message()));
    }

    /**
     * Looks for somebody. The same id a second time changes nothing.
     *
     * @throws InvalidInput with what is wrong, field by field; at {@code title} too, where a lab looks for 20 already
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    @Transactional
    @RetriedOnConflict
    public void open(LabId id, CallId call, CallDraft draft) {
        var lab = lock(id);
        access.requireFacilitator(id);
        if (calls.existsById(call.value())) {
            return;
        }
        var checked = draft.checked(zone(lab), clock.instant());
        new Check()
                .that("title", "lab.calls.number", calls.open(id, CALLS).size() < CALLS.max(), CALLS.max())
                .orThrow();
        calls.save(new Call(call, id, checked, current.require(), clock.instant()));
    }

    /**
     * Looks no longer; offers that wait stay unanswered.
     *
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    @Transactional
    @RetriedOnConflict
    public void close(CallId id) {
        var call = call(id);
        access.requireFacilitator(call.lab());
        call.close();
    }

    /**
     * Offers to join, once; facilitators are told by mail.
     *
     * @return false if the lab looks no longer, or one has offered or takes part already
     * @throws InvalidInput at {@code message}, which is needed
     * @throws AccessDeniedException for whoever may not read the lab
     * @throws TooOften after 20 offers within an hour
     */
    @Transactional
    @RetriedOnConflict
    public boolean offer(CallId id, ActorGroup group, String message) {
        var me = current.require();
        var call = call(id);
        access.requireRead(call.lab());
        new Check().text("message", message, 1, LONGEST_MESSAGE).orThrow();
        var lab = lock(call.lab());
        var now = clock.instant();
        if (!call.isOpen(zone(lab), now)
                || lab.partOf(me, now).isPresent()
                || offers.findByCallIdAndPerson(id.value(), me).isPresent()) {
            return false;
        }
        allowance.use(OFFERS);
        offers.save(new Offer(id, me, group, message.strip(), now));
        lab.members(now).entrySet().stream()
                .filter(it -> it.getValue().terms().part() == Part.FACILITATOR)
                .forEach(it -> mail.post(lab, OfferState.WAITING, it.getKey()));
        return true;
    }

    /**
     * Answers an offer; whoever made it is told by mail, and takes part from now on as an editor if it is accepted.
     * Publishes {@link LabMembershipChanged} then.
     *
     * @return false if it was answered before
     * @throws InvalidInput if the lab is full, at the field {@code person}
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    @Transactional
    @RetriedOnConflict
    public boolean answer(OfferId id, boolean accepts) {
        var offer = offers.findById(id.value()).orElseThrow(() -> new AccessDeniedException("No such offer"));
        var call = call(offer.call());
        access.requireFacilitator(call.lab());
        var lab = lock(call.lab());
        var state = accepts ? OfferState.ACCEPTED : OfferState.DECLINED;
        if (!offer.answer(state, current.require())) {
            return false;
        }
        if (accepts) {
            var now = clock.instant();
            var home = Optional.ofNullable(
                            people.profiles(List.of(offer.person())).get(offer.person()))
                    .map(Profile::homeCity)
                    .orElse(null);
            lab.join(offer.person(), home, new Terms(Part.EDITOR, offer.group(), null), zone(lab), now);
            events.publishEvent(new LabMembershipChanged(lab.id(), offer.person(), now));
        }
        mail.post(lab, state, offer.person());
        return true;
    }

    private Call call(CallId id) {
        return calls.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such call"));
    }

    private Lab lock(LabId id) {
        return labs.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such lab"));
    }

    private ZoneId zone(Lab lab) {
        return cities.get(lab.cities().getFirst()).zone();
    }
}
