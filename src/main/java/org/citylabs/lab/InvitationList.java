package org.citylabs.lab;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.identity.EmailAddress;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads invitations for those who sent them and those who got them. */
@Component
class InvitationList {

    private static final int SHOWN = 50;

    private final Labs labs;
    private final Invitations invitations;
    private final PersonDirectory people;
    private final Clock clock;

    InvitationList(Labs labs, Invitations invitations, PersonDirectory people, Clock clock) {
        this.labs = labs;
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    /** What a person is invited to, the latest first, one for each lab. */
    List<OwnInvitation> of(PersonId person) {
        var found = people.postbox(person).stream()
                .flatMap(it ->
                        invitations
                                .of(person, new EmailAddress(it.address()).key(), clock.instant(), Limit.of(SHOWN))
                                .stream())
                .toList();
        var inviters = profiles(found.stream().map(Invitation::invitedBy).toList());
        var own = found.isEmpty() ? Set.of() : labs.idsOf(person.value(), clock.instant());
        var known = labs
                .findAllById(found.stream()
                        .map(it -> it.lab().value())
                        .filter(it -> !own.contains(it))
                        .toList())
                .stream()
                .collect(Collectors.toMap(Lab::id, Function.identity()));
        return found.stream()
                .flatMap(it -> Stream.ofNullable(known.remove(it.lab())).map(lab -> own(it, lab, inviters)))
                .toList();
    }

    /** What waits for an answer in a lab, the latest first. */
    List<SentInvitation> of(LabId lab) {
        var found = invitations.standing(lab, clock.instant());
        var invited =
                profiles(found.stream().flatMap(it -> it.person().stream()).toList());
        return found.stream()
                .map(it -> new SentInvitation(
                        it.id(),
                        it.email()
                                .or(() -> it.person().map(invited::get).map(Profile::publicName))
                                .orElse(""),
                        it.terms(),
                        it.invitedAt()))
                .toList();
    }

    private static OwnInvitation own(Invitation invitation, Lab lab, Map<PersonId, Profile> inviters) {
        var by = Optional.ofNullable(inviters.get(invitation.invitedBy()))
                .map(Profile::publicName)
                .orElse("");
        return new OwnInvitation(invitation.id(), LabSummary.of(lab), lab.language(), by, invitation.terms());
    }

    private Map<PersonId, Profile> profiles(Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : people.profiles(ids);
    }
}
