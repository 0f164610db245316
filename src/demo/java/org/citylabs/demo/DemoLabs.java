package org.citylabs.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.demo.DemoContent.DemoLab;
import org.citylabs.demo.DemoContent.DemoMember;
import org.citylabs.demo.DemoContent.DemoNote;
import org.citylabs.identity.DemoPeople;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.InvitationDraft;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabDraft;
import org.citylabs.lab.LabFacilitation;
import org.citylabs.lab.LabFoundation;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabInvitations;
import org.citylabs.lab.LabParticipation;
import org.citylabs.lab.Terms;
import org.citylabs.text.JointTexts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells how the labs of the demo network came about: started by a city, joined by whom it invited. */
@Component
@Profile("demo")
class DemoLabs {

    private final DemoPeople people;
    private final DemoClock clock;
    private final LabFoundation foundation;
    private final LabInvitations invitations;
    private final LabParticipation participation;
    private final LabFacilitation facilitation;
    private final LabCatalog catalog;
    private final JointTexts texts;

    DemoLabs(
            DemoPeople people,
            DemoClock clock,
            LabFoundation foundation,
            LabInvitations invitations,
            LabParticipation participation,
            LabFacilitation facilitation,
            LabCatalog catalog,
            JointTexts texts) {
        this.people = people;
        this.clock = clock;
        this.foundation = foundation;
        this.invitations = invitations;
        this.participation = participation;
        this.facilitation = facilitation;
        this.catalog = catalog;
        this.texts = texts;
    }

    LabId tell(DemoLab lab) {
        clock.goBack(Duration.ofDays(lab.daysAgo()));
        var id = LabId.next();
        var draft = new LabDraft(
                lab.title(),
                lab.purpose(),
                lab.language(),
                lab.cities().stream().map(CityId::new).toList(),
                Set.copyOf(lab.topics()),
                lab.visibility());
        var starter = person(lab.starter());
        people.does(starter, () -> foundation.start(id, draft));
        lab.members().stream()
                .filter(member -> !member.email().equals(lab.starter()))
                .forEach(member -> bring(id, starter, member));
        lab.members().stream()
                .filter(member -> member.email().equals(lab.starter()))
                .forEach(member -> people.does(starter, () -> facilitation.change(id, starter, terms(member))));
        Optional.ofNullable(lab.notes()).ifPresent(notes -> write(id, notes));
        return id;
    }

    private void write(LabId lab, List<DemoNote> notes) {
        var content = new StringBuilder();
        for (var note : notes) {
            clock.goBack(Duration.ofDays(note.daysAgo()));
            content.append(note.words());
            texts.become(lab.subject(), content.toString(), UUID.randomUUID(), person(note.by()))
                    .join();
        }
    }

    private void bring(LabId lab, PersonId starter, DemoMember member) {
        var person = person(member.email());
        if (member.open()) {
            clock.goBack(Duration.ofDays(2));
        }
        people.does(starter, () -> invitations.invite(lab, new InvitationDraft(person, "", terms(member))));
        if (!member.open()) {
            people.does(
                    person,
                    () -> catalog.invitations().stream()
                            .filter(it -> it.lab().id().equals(lab))
                            .forEach(it -> participation.accept(it.id())));
        }
    }

    private static Terms terms(DemoMember member) {
        return new Terms(member.part(), member.group(), null);
    }

    private PersonId person(String email) {
        return people.find(email).orElseThrow();
    }
}
